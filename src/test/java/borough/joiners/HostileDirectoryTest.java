package borough.joiners;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Neighbours;
import borough.Town;
import borough.Visitor;
import borough.council.Council;
import borough.council.Duty;
import borough.council.People;
import borough.data.Tenancy;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What directories, and those who pretend to be one, may send that is no good. */
@Tag("database")
class HostileDirectoryTest {
    private static Neighbours neighbours;
    private static Council ashdale;
    private static Directory entra;

    @BeforeAll
    static void start() {
        neighbours = Neighbours.both();
        ashdale = neighbours.ashdale();
        entra = Directory.of(ashdale);
    }

    private static void isFault(
            SoftAssertions all, Directory.Said said, int status, String type, String as) {
        all.assertThat(said.status()).as(as + ": " + said.body()).isEqualTo(status);
        all.assertThat(said.type()).as(as).startsWith("application/scim+json");
        if (said.type().startsWith("application/scim+json")) {
            all.assertThat(said.body())
                    .as(as)
                    .contains("urn:ietf:params:scim:api:messages:2.0:Error");
            all.assertThat(said.text("status")).as(as).isEqualTo(Integer.toString(status));
            all.assertThat(said.text("scimType")).as(as).isEqualTo(type);
            all.assertThat(said.text("detail")).as(as).isNotEmpty();
        }
    }

    @Test
    void only_this_council_s_own_key_opens_anything() {
        var all = new SoftAssertions();
        var apiKey =
                Tenancy.in(
                        ashdale.id(),
                        () ->
                                Town.bean(borough.api.Keys.class)
                                        .make(
                                                Directory.administrator(),
                                                "A partner",
                                                java.util.Set.of("any")));
        for (var path : List.of("/Users", "/Groups", "/ServiceProviderConfig", "/nothing")) {
            isFault(all, entra.with("").get(path), 401, "", "no key");
            isFault(all, entra.with("x").get(path), 401, "", "a forged key");
            isFault(all, entra.with("a".repeat(5000)).get(path), 401, "", "a long key");
            isFault(all, entra.with(apiKey).get(path), 401, "", "a partner's key");
            isFault(all, entra.at(neighbours.birchmere()).get(path), 401, "", "another council");
        }
        var browser = Visitor.signedIn(ashdale, neighbours.of(ashdale, "desk"));
        all.assertThat(browser.get("/scim/v2/Users").status()).as("a cookie").isEqualTo(401);
        all.assertAll();
    }

    @Test
    void a_directory_s_key_opens_nothing_else() {
        var key = Directory.of(ashdale);
        assertThat(key.get("/../../api/services").status()).isIn(400, 401, 404);
    }

    @Test
    void what_is_not_there_can_t_be_seen_changed_or_deleted() {
        var all = new SoftAssertions();
        var active = "{\"op\": \"replace\", \"path\": \"active\", \"value\": false}";
        var member = neighbours.of(ashdale, "rounds").id();
        var elsewhere = neighbours.of(neighbours.birchmere(), "rounds").id();
        for (var id : List.of(UUID.randomUUID() + "", "x", "1", member + "", elsewhere + "")) {
            for (var kind : List.of("/Users/", "/Groups/")) {
                isFault(all, entra.get(kind + id), 404, "", "GET " + kind + id);
                isFault(all, entra.patch(kind + id, active), 404, "", "PATCH " + kind + id);
                isFault(all, entra.send("DELETE", kind + id, ""), 404, "", "DELETE " + kind + id);
            }
        }
        isFault(all, entra.get("/Nothing"), 404, "", "no such address");
        isFault(all, entra.send("PUT", "/Users", "{}"), 405, "", "no such method");
        all.assertAll();
        assertThat(
                        Tenancy.in(
                                ashdale.id(),
                                () -> Town.bean(People.class).find(member).orElseThrow().active()))
                .as("whom the directory did not tell us of is not in its hands")
                .isTrue();
    }

    @Test
    void what_is_broken_too_large_or_untrue_is_refused_and_nothing_is_kept() {
        var all = new SoftAssertions();
        var id = entra.post("/Users", Directory.person("h1", "Lee Marsh")).id();
        var there = "/Users/" + id;
        isFault(all, entra.post("/Users", "{"), 400, "invalidSyntax", "broken");
        isFault(all, entra.post("/Users", "[]"), 400, "invalidSyntax", "a list");
        isFault(all, entra.post("/Users", "{}{}"), 400, "invalidSyntax", "two");
        isFault(all, entra.post("/Users", "{\"a\":1,\"a\":1}"), 400, "invalidSyntax", "twice");
        isFault(all, entra.post("/Users", "[".repeat(9000)), 400, "invalidSyntax", "deep");
        isFault(all, entra.post("/Users", " ".repeat(1100 * 1024)), 413, "", "huge");
        isFault(all, entra.post("/Users", "{}"), 400, "invalidValue", "no userName");
        isFault(all, entra.post("/Users", "{\"x\": 1}"), 400, "invalidPath", "unknown");
        isFault(
                all,
                entra.post("/Users", "{\"userName\": \"no address\"}"),
                400,
                "invalidValue",
                "no email");
        isFault(
                all,
                entra.post("/Users", "{\"userName\": \"" + "a".repeat(400) + "@x.example\"}"),
                400,
                "invalidValue",
                "a long name");
        isFault(
                all,
                entra.post("/Users", "{\"userName\": {\"$ne\": 1}}"),
                400,
                "invalidValue",
                "no text");
        isFault(
                all,
                entra.post("/Users", Directory.person("h1", "Another")),
                409,
                "uniqueness",
                "twice");
        isFault(all, entra.send("PATCH", there, "{}"), 400, "invalidSyntax", "no operations");
        isFault(all, entra.patch(there, "{\"op\": \"move\"}"), 400, "invalidSyntax", "no op");
        isFault(all, entra.patch(there, "{\"op\": \"remove\"}"), 400, "noTarget", "no path");
        isFault(all, entra.patch(there, "7"), 400, "invalidSyntax", "a number");
        isFault(all, operation(there, "active", "\"perhaps\""), 400, "invalidValue", "perhaps");
        isFault(all, operation(there, "active", "null"), 400, "invalidValue", "null");
        isFault(all, operation(there, "duties", "\"administer\""), 400, "invalidPath", "duties");
        isFault(all, operation(there, "userName", "\"\""), 400, "invalidValue", "empty");
        isFault(
                all,
                entra.get("/Users?filter=userName%20co%20%22a%22"),
                400,
                "invalidFilter",
                "co");
        isFault(all, entra.get("/Users?filter=active%20eq%20%22a%22"), 400, "invalidFilter", "by");
        isFault(all, entra.get("/Users?startIndex=many"), 400, "invalidValue", "many");
        all.assertThat(entra.get(there).text("userName")).isEqualTo("h1@ashdale.example");
        all.assertThat(entra.get(there).json().path("active").asBoolean()).isTrue();
        all.assertAll();
    }

    private static Directory.Said operation(String path, String attribute, String value) {
        return entra.patch(
                path,
                "{\"op\": \"Replace\", \"path\": \"%s\", \"value\": %s}"
                        .formatted(attribute, value));
    }

    @Test
    void nobody_is_made_more_than_an_administrator_said() {
        var id = entra.post("/Users", Directory.person("h2", "Lee Marsh")).id();
        for (var passed : List.of("roles", "groups", "entitlements")) {
            operation("/Users/" + id, passed, "[{\"value\": \"ashdale-desk\"}]");
        }
        var group = entra.post("/Groups", Directory.group("g-h2", "ashdale-desk")).id();
        var all = new SoftAssertions();
        var stranger = neighbours.of(ashdale, "rounds").id();
        for (var member : List.of("x", "", UUID.randomUUID() + "", stranger + "")) {
            isFault(
                    all,
                    entra.patch(
                            "/Groups/" + group,
                            "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \""
                                    + member
                                    + "\"}]}"),
                    400,
                    "invalidValue",
                    "member " + member);
        }
        isFault(
                all,
                entra.post("/Groups", Directory.group("g-h2", "Again")),
                409,
                "uniqueness",
                "the same group");
        isFault(all, entra.post("/Groups", "{}"), 400, "invalidValue", "no name");
        all.assertAll();
        entra.patch(
                "/Groups/" + group,
                "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                        .formatted(id));
        var duties =
                Tenancy.in(
                        ashdale.id(),
                        () ->
                                Town.bean(People.class)
                                        .signedIn(UUID.fromString(id))
                                        .orElseThrow()
                                        .duties());
        assertThat(duties).doesNotContain(Duty.ADMINISTER).isEmpty();
    }

    @Test
    void the_last_administrator_does_not_leave() {
        var council =
                Town.bean(borough.council.Councils.class)
                        .create(
                                Neighbours.file(Neighbours.councilText("Lastley", "lastley")),
                                false);
        var only = neighbours.add(council, "Only One", "only", "desk");
        var directory = Directory.of(council);
        var told = "{\"userName\": \"only@lastley.example\"}";
        assertThat(directory.post("/Users", told).id()).isEqualTo(only.id().toString());
        var said =
                directory.patch(
                        "/Users/" + only.id(),
                        "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}");
        assertThat(said.status()).isEqualTo(409);
        assertThat(said.text("detail")).contains("nobody who can administer it");
        assertThat(Visitor.signedIn(council, only).get("/me").status()).isEqualTo(200);
    }

    @Test
    void a_script_in_a_name_is_shown_as_it_is() {
        var name = "<script>alert(1)</script>";
        entra.post("/Groups", Directory.group("g-h3", name));
        var browser = Visitor.signedIn(ashdale, neighbours.of(ashdale, "desk"));
        var page = browser.get("/staff/joiners");
        assertThat(page.page().select("main script")).isEmpty();
        assertThat(page.page().text()).contains(name);
    }
}
