package borough.joiners;

import borough.data.Json;
import borough.web.Links;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** People and groups as SCIM has them. */
@Component
class ScimAnswers {
    static final String TYPE = "application/scim+json";
    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    private static final MediaType SCIM = MediaType.parseMediaType(TYPE);

    private final Links links;

    ScimAnswers(Links links) {
        this.links = links;
    }

    static void write(HttpServletResponse response, Map<String, Object> json) throws IOException {
        response.setContentType(TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(Json.write(json));
    }

    static ResponseEntity<String> answer(HttpStatus status, Object json) {
        return ResponseEntity.status(status).contentType(SCIM).body(Json.write(json));
    }

    ResponseEntity<String> person(HttpStatus status, DirectoryPerson it) {
        return answer(status, person(it));
    }

    ResponseEntity<String> group(HttpStatus status, DirectoryGroups.Whole it, boolean members) {
        return answer(status, group(it, members));
    }

    <T> ResponseEntity<String> list(Listed<T> listed, Function<T, Map<String, Object>> shown) {
        var json = new LinkedHashMap<String, Object>();
        json.put("schemas", List.of(LIST));
        json.put("totalResults", listed.total());
        json.put("startIndex", listed.start());
        json.put("itemsPerPage", listed.page().size());
        json.put("Resources", listed.page().stream().map(shown).toList());
        return answer(HttpStatus.OK, json);
    }

    Map<String, Object> person(DirectoryPerson it) {
        var told = it.told();
        var json = new LinkedHashMap<String, Object>();
        json.put("schemas", List.of(USER));
        json.put("id", it.id().toString());
        if (told.externalId() != null) {
            json.put("externalId", told.externalId());
        }
        json.put("userName", told.userName());
        json.put("displayName", told.name());
        json.put(
                "name",
                Map.of(
                        "formatted", told.name(),
                        "givenName", told.givenName(),
                        "familyName", told.familyName()));
        json.put("emails", List.of(Map.of("value", told.email(), "type", "work", "primary", true)));
        json.put("active", told.active());
        json.put(
                "meta",
                Map.of(
                        "resourceType", "User",
                        "created", it.madeAt().toString(),
                        "lastModified", it.changedAt().toString(),
                        "location", links.to("/scim/v2/Users/" + it.id())));
        return json;
    }

    String placeOf(DirectoryPerson it) {
        return links.to("/scim/v2/Users/" + it.id());
    }

    Map<String, Object> group(DirectoryGroups.Whole it, boolean members) {
        var group = it.group();
        var json = new LinkedHashMap<String, Object>();
        json.put("schemas", List.of(GROUP));
        json.put("id", group.id().toString());
        if (group.externalId() != null) {
            json.put("externalId", group.externalId());
        }
        json.put("displayName", group.name());
        if (members) {
            json.put(
                    "members",
                    it.members().stream()
                            .map(
                                    id ->
                                            Map.of(
                                                    "value", id.toString(),
                                                    "$ref", links.to("/scim/v2/Users/" + id)))
                            .toList());
        }
        json.put(
                "meta",
                Map.of(
                        "resourceType", "Group",
                        "created", group.madeAt().toString(),
                        "lastModified", group.changedAt().toString(),
                        "location", links.to("/scim/v2/Groups/" + group.id())));
        return json;
    }
}
