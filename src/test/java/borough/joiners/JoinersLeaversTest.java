package borough.joiners;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Neighbours;
import borough.Town;
import borough.Visitor;
import borough.council.Administration;
import borough.council.Council;
import borough.council.People;
import borough.council.Person;
import borough.council.Subject;
import borough.data.Tenancy;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Joiners, movers and leavers as Microsoft Entra tells of them. */
@Tag("database")
class JoinersLeaversTest {
    private static Neighbours neighbours;
    private static Council ashdale;
    private static Directory entra;

    @BeforeAll
    static void start() {
        neighbours = Neighbours.both();
        ashdale = neighbours.ashdale();
        entra = Directory.of(ashdale);
    }

    private static Person person(String id) {
        return Tenancy.in(
                ashdale.id(),
                () -> Town.bean(People.class).find(UUID.fromString(id)).orElseThrow());
    }

    private static String joined(String mailbox, String name) {
        var said = entra.post("/Users", Directory.person(mailbox, name));
        assertThat(said.status()).as(said.body()).isEqualTo(201);
        return said.id();
    }

    private static Visitor administrator() {
        return Visitor.signedIn(ashdale, neighbours.of(ashdale, "desk"));
    }

    private static String member(String id) {
        return "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"value\": \"" + id + "\"}]}";
    }

    @Test
    void somebody_joins_changes_and_is_found() {
        var id = joined("j1", "Lee Marsh");
        assertThat(person(id))
                .isEqualTo(
                        new Person(
                                UUID.fromString(id),
                                "Lee Marsh",
                                "j1@ashdale.example",
                                java.util.List.of(),
                                true));
        var found = entra.get("/Users?filter=userName%20eq%20%22J1%40Ashdale.example%22");
        assertThat(found.json().path("totalResults").asInt()).isEqualTo(1);
        assertThat(found.json().path("Resources").get(0).path("id").asString()).isEqualTo(id);
        assertThat(entra.get("/Users?filter=externalId%20eq%20%22oid-j1%22").body()).contains(id);
        var nobody = entra.get("/Users?filter=userName%20eq%20%22nobody%22");
        assertThat(nobody.status()).isEqualTo(200);
        assertThat(nobody.json().path("totalResults").asInt()).isZero();
        var changed =
                entra.patch(
                        "/Users/" + id,
                        """
                        {"op": "Replace", "path": "emails[type eq \\"work\\"].value",
                         "value": "lee.j1@ashdale.example"}
                        """,
                        """
                        {"op": "Replace", "value": {"displayName": "Leigh Marsh",
                            "name.familyName": "Marsh-Lane"}}
                        """,
                        """
                        {"op": "Add", "value": "Waste", "path":
                         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department"}
                        """);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(person(id).name()).isEqualTo("Leigh Marsh");
        assertThat(person(id).email()).isEqualTo("lee.j1@ashdale.example");
        var history =
                Tenancy.in(
                        ashdale.id(),
                        () ->
                                Town.bean(Administration.class)
                                        .history(Subject.person(UUID.fromString(id))));
        assertThat(history).allMatch(it -> it.who().equals("The directory (Entra)"));
    }

    @Test
    void who_works_here_already_is_taken_over_and_keeps_their_teams() {
        var there = neighbours.add(ashdale, "Beth Lawson", "j2", "advisers");
        assertThat(joined("j2", "Elizabeth Lawson")).isEqualTo(there.id().toString());
        assertThat(person(there.id().toString()).teams()).containsExactly("ashdale-advisers");
    }

    @Test
    void a_leaver_s_open_session_is_dead_at_the_next_request() {
        var id = joined("j3", "Grace Lindqvist");
        var browser = Visitor.signedIn(ashdale, person(id));
        assertThat(browser.get("/me").status()).isEqualTo(200);
        var left =
                entra.patch(
                        "/Users/" + id,
                        "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}");
        assertThat(left.status()).isEqualTo(200);
        assertThat(left.json().path("active").asBoolean()).isFalse();
        assertThat(browser.get("/me").status()).isEqualTo(302);
        assertThat(
                        entra.patch(
                                        "/Users/" + id,
                                        "{\"op\": \"replace\", \"value\": {\"active\": true}}")
                                .status())
                .isEqualTo(200);
        assertThat(browser.get("/me").status())
                .as("who comes back proves anew who they are")
                .isEqualTo(302);
        assertThat(entra.send("DELETE", "/Users/" + id, "").status()).isEqualTo(204);
        assertThat(person(id).active()).isFalse();
        assertThat(entra.get("/Users/" + id).status()).isEqualTo(404);
        assertThat(entra.send("DELETE", "/Users/" + id, "").status()).isEqualTo(404);
    }

    @Test
    void a_group_does_nothing_until_an_administrator_says_what_it_stands_for() {
        var id = joined("j4", "Lee Marsh");
        var group = entra.post("/Groups", Directory.group("g-4", "Waste crews"));
        assertThat(group.status()).as(group.body()).isEqualTo(201);
        assertThat(entra.patch("/Groups/" + group.id(), member(id)).status()).isEqualTo(204);
        assertThat(person(id).teams()).isEmpty();
        var desk = administrator();
        assertThat(desk.get("/staff/joiners").page().text())
                .contains("Waste crews Nothing: it does nothing 1");
        var fields = Map.of("group", "g-4", "role", "", "team", "ashdale-rounds");
        assertThat(desk.post("/staff/joiners/mappings", fields).status()).isEqualTo(303);
        assertThat(person(id).teams()).containsExactly("ashdale-rounds");
        assertThat(desk.get("/staff/joiners").page().text())
                .contains("The group Waste crews stands for Ashdale rounds");
        assertThat(
                        entra.patch(
                                        "/Groups/" + group.id(),
                                        "{\"op\": \"Remove\", \"path\": \"members[value eq \\\""
                                                + id
                                                + "\\\"]\"}")
                                .status())
                .isEqualTo(204);
        assertThat(person(id).teams()).isEmpty();
        entra.patch("/Groups/" + group.id(), member(id));
        assertThat(person(id).teams()).containsExactly("ashdale-rounds");
        desk.post(
                "/staff/joiners/mappings/remove",
                Map.of("kind", "group", "source", "g-4", "team", "ashdale-rounds"));
        assertThat(person(id).teams()).isEmpty();
    }

    @Test
    void a_team_that_somebody_was_given_by_hand_stays_when_their_group_ends() {
        var there = neighbours.add(ashdale, "Carol Whitfield", "j5", "advisers");
        var id = joined("j5", "Carol Whitfield");
        assertThat(id).isEqualTo(there.id().toString());
        var group = entra.post("/Groups", Directory.group("g-5", "Contact centre")).id();
        for (var team : java.util.List.of("ashdale-advisers", "ashdale-supervisors")) {
            administrator()
                    .post(
                            "/staff/joiners/mappings",
                            Map.of("group", "g-5", "role", "", "team", team));
        }
        entra.patch("/Groups/" + group, member(id));
        assertThat(person(id).teams())
                .containsExactlyInAnyOrder("ashdale-advisers", "ashdale-supervisors");
        assertThat(entra.send("DELETE", "/Groups/" + group, "").status()).isEqualTo(204);
        assertThat(person(id).teams()).containsExactly("ashdale-advisers");
    }

    @Test
    void lists_come_by_the_page() {
        for (int i = 0; i < 3; i++) {
            joined("page" + i, "Page " + i);
        }
        var two = entra.get("/Users?startIndex=2&count=2");
        assertThat(two.json().path("itemsPerPage").asInt()).isEqualTo(2);
        assertThat(two.json().path("startIndex").asInt()).isEqualTo(2);
        assertThat(two.json().path("totalResults").asInt()).isGreaterThan(2);
        var none = entra.get("/Users?count=0");
        assertThat(none.json().path("Resources").size()).isZero();
        assertThat(entra.get("/Users?startIndex=-5&count=-1").status()).isEqualTo(200);
        assertThat(entra.get("/Groups?excludedAttributes=members").body())
                .doesNotContain("\"members\"");
    }

    @Test
    void what_we_are_is_told() {
        var patch = entra.get("/ServiceProviderConfig").json().path("patch");
        assertThat(patch.path("supported").asBoolean()).isTrue();
        assertThat(entra.get("/Schemas").json().path("totalResults").asInt()).isEqualTo(2);
        assertThat(entra.get("/Schemas/" + ScimAnswers.USER).text("name")).isEqualTo("User");
        assertThat(entra.get("/ResourceTypes").body()).contains("/Users", "/Groups");
    }

    @Test
    void a_key_is_made_on_the_page_and_taken_back() {
        var desk = administrator();
        var made = desk.post("/staff/joiners/keys", Map.of("name", "Entra of Ashdale"));
        assertThat(made.status()).isEqualTo(201);
        var code = made.page().selectFirst("code.api-key");
        assertThat(code).isNotNull();
        var other = entra.with(code.text());
        assertThat(other.get("/Users").status()).isEqualTo(200);
        var revoke =
                made.page().select("form[action$=/revoke]").stream()
                        .filter(it -> it.text().contains("Entra of Ashdale"))
                        .findFirst()
                        .orElseThrow();
        assertThat(desk.post(revoke.attr("action"), Map.of()).status()).isEqualTo(303);
        assertThat(other.get("/Users").status()).isEqualTo(401);
        assertThat(desk.get("/staff/joiners").body()).doesNotContain(code.text());
        assertThat(desk.post("/staff/joiners/keys", Map.of("name", " ")).status()).isEqualTo(422);
        assertThat(desk.post("/staff/joiners/mappings", Map.of()).status()).isEqualTo(422);
        assertThat(
                        desk.post(
                                        "/staff/joiners/mappings",
                                        Map.of("role", "Any", "team", "of nobody"))
                                .status())
                .isEqualTo(422);
    }
}
