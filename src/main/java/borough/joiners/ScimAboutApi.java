package borough.joiners;

import borough.web.MayUse;
import borough.web.Who;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a directory may ask about us before it tells us of anybody: RFC 7643 sections 5 to 8. */
@Controller
class ScimAboutApi {
    private static final String ABOUT = "urn:ietf:params:scim:schemas:core:2.0:";
    private static final Map<String, Boolean> NO = Map.of("supported", false);

    private final ScimAnswers answers;

    ScimAboutApi(ScimAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/scim/v2/ServiceProviderConfig")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> config() {
        var key =
                Map.of(
                        "type", "oauthbearertoken",
                        "name", "A key of this council",
                        "description", "Made by an administrator, sent as a bearer token",
                        "primary", true);
        return ScimAnswers.answer(
                HttpStatus.OK,
                Map.of(
                        "schemas", List.of(ABOUT + "ServiceProviderConfig"),
                        "patch", Map.of("supported", true),
                        "bulk", Map.of("supported", false, "maxOperations", 0, "maxPayloadSize", 0),
                        "filter", Map.of("supported", true, "maxResults", 200),
                        "changePassword", NO,
                        "sort", NO,
                        "etag", NO,
                        "authenticationSchemes", List.of(key)));
    }

    @GetMapping("/scim/v2/ResourceTypes")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> kinds() {
        return answers.list(all(kind("User", "Users"), kind("Group", "Groups")), it -> it);
    }

    @GetMapping("/scim/v2/ResourceTypes/{name}")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> kind(@PathVariable String name) {
        return switch (name) {
            case "User" -> ScimAnswers.answer(HttpStatus.OK, kind("User", "Users"));
            case "Group" -> ScimAnswers.answer(HttpStatus.OK, kind("Group", "Groups"));
            default -> throw ScimFault.missing();
        };
    }

    private static Map<String, Object> kind(String name, String place) {
        return Map.of(
                "schemas",
                List.of(ABOUT + "ResourceType"),
                "id",
                name,
                "name",
                name,
                "endpoint",
                "/" + place,
                "schema",
                ABOUT + name);
    }

    @GetMapping("/scim/v2/Schemas")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> schemas() {
        return answers.list(all(user(), group()), it -> it);
    }

    @GetMapping("/scim/v2/Schemas/{urn}")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> schema(@PathVariable String urn) {
        return switch (urn) {
            case ScimAnswers.USER -> ScimAnswers.answer(HttpStatus.OK, user());
            case ScimAnswers.GROUP -> ScimAnswers.answer(HttpStatus.OK, group());
            default -> throw ScimFault.missing();
        };
    }

    /** An address of SCIM at which there is nothing. */
    @GetMapping("/scim/**")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> nothing() {
        throw ScimFault.missing();
    }

    @SafeVarargs
    private static Listed<Map<String, Object>> all(Map<String, Object>... all) {
        return new Listed<>(List.of(all), all.length, 1);
    }

    private static Map<String, Object> user() {
        return Map.of(
                "schemas",
                List.of(ABOUT + "Schema"),
                "id",
                ScimAnswers.USER,
                "name",
                "User",
                "description",
                "A member of staff",
                "attributes",
                List.of(
                        text("userName", true, "server"),
                        text("externalId", false, "server"),
                        text("displayName", false, "none"),
                        whole(
                                "name",
                                false,
                                text("formatted", false, "none"),
                                text("givenName", false, "none"),
                                text("familyName", false, "none")),
                        whole(
                                "emails",
                                true,
                                text("value", true, "server"),
                                text("type", false, "none")),
                        attribute("active", "boolean", false, false, "none", List.of())));
    }

    private static Map<String, Object> group() {
        return Map.of(
                "schemas",
                List.of(ABOUT + "Schema"),
                "id",
                ScimAnswers.GROUP,
                "name",
                "Group",
                "description",
                "Members of staff that a team here may stand for",
                "attributes",
                List.of(
                        text("displayName", true, "none"),
                        text("externalId", false, "server"),
                        whole("members", true, text("value", true, "none"))));
    }

    private static Map<String, Object> text(String name, boolean needed, String unique) {
        return attribute(name, "string", false, needed, unique, List.of());
    }

    @SafeVarargs
    private static Map<String, Object> whole(
            String name, boolean many, Map<String, Object>... parts) {
        return attribute(name, "complex", many, false, "none", List.of(parts));
    }

    private static Map<String, Object> attribute(
            String name,
            String type,
            boolean many,
            boolean needed,
            String unique,
            List<Map<String, Object>> parts) {
        return Map.of(
                "name", name,
                "type", type,
                "multiValued", many,
                "required", needed,
                "caseExact", name.equals("externalId") || name.equals("value"),
                "mutability", "readWrite",
                "returned", "default",
                "uniqueness", unique,
                "subAttributes", parts);
    }
}
