package borough.joiners;

import borough.Town;
import borough.council.Council;
import borough.council.SignedIn;
import borough.data.Json;
import borough.data.Tenancy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A council's directory: it tells by SCIM, with its key. */
final class Directory {
    static {
        // Before the first client is made: tests name the host themselves.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String host;
    private final String key;

    Directory(String host, String key) {
        this.host = host;
        this.key = key;
    }

    static Directory of(Council council) {
        var key =
                Tenancy.in(
                        council.id(),
                        () -> Town.bean(DirectoryKeys.class).make(administrator(), "Entra"));
        return new Directory(council.hosts().getFirst(), key);
    }

    static SignedIn administrator() {
        return new SignedIn(UUID.randomUUID(), "Imran Siddiqui", List.of(), Set.of(), Set.of());
    }

    Directory at(Council other) {
        return new Directory(other.hosts().getFirst(), key);
    }

    Directory with(String other) {
        return new Directory(host, other);
    }

    record Said(int status, String type, String body) {
        JsonNode json() {
            return Json.MAPPER.readTree(body);
        }

        String id() {
            return json().path("id").asString("");
        }

        String text(String name) {
            return json().path(name).asString("");
        }
    }

    Said get(String path) {
        return send("GET", path, "");
    }

    Said post(String path, String json) {
        return send("POST", path, json);
    }

    Said patch(String path, String... operations) {
        return send(
                "PATCH",
                path,
                """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations": [%s]}
                """
                        .formatted(String.join(",", operations)));
    }

    Said send(String method, String path, String json) {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + Town.port() + "/scim/v2" + path))
                        .header("Host", host + ":" + Town.port())
                        .header("Content-Type", "application/scim+json; charset=utf-8")
                        .method(method, HttpRequest.BodyPublishers.ofString(json));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            var said = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var type = said.headers().firstValue("content-type").orElse("");
            return new Said(said.statusCode(), type, said.body());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Somebody as Entra tells of them. */
    static String person(String mailbox, String name) {
        return """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
         "externalId": "oid-%1$s", "userName": "%1$s@ashdale.example", "active": true,
         "displayName": "%2$s",
         "emails": [{"primary": true, "type": "work", "value": "%1$s@ashdale.example"}],
         "meta": {"resourceType": "User"},
         "name": {"formatted": "%2$s", "familyName": "Marsh", "givenName": "Lee"},
         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "Waste"}}
        """
                .formatted(mailbox, name);
    }

    static String group(String externalId, String name) {
        return """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"],
         "externalId": "%s", "displayName": "%s", "meta": {"resourceType": "Group"}}
        """
                .formatted(externalId, name);
    }
}
