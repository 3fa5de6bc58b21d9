package borough.staff;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Neighbours;
import borough.Town;
import borough.Visitor;
import borough.council.Council;
import borough.data.Sweeps;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DirectoryPagesTest {
    private static final String SCRIPT = "<script>alert(1)</script>'; drop table x; --";
    private static Neighbours neighbours;
    private static Council council;

    @BeforeAll
    static void start() {
        neighbours = Neighbours.both();
        council = neighbours.ashdale();
    }

    private static Visitor administrator() {
        return Visitor.signedIn(council, neighbours.of(council, "desk"));
    }

    private static Visitor adviser() {
        return Visitor.signedIn(council, neighbours.of(council, "advisers"));
    }

    @Test
    void an_administrator_adds_a_department_a_team_and_a_person() {
        var visitor = administrator();
        var added =
                visitor.post(
                        "/staff/departments",
                        Map.of("name", "Libraries & Arts", "head", "Chief Librarian"));
        assertThat(added.to()).isEqualTo("/staff/departments/libraries-arts?told=added");
        assertThat(visitor.get(added.to()).page().select("main").text())
                .contains("Libraries & Arts", "Chief Librarian", "Ann Desk of ashdale");
        var team =
                visitor.post(
                        "/staff/departments/libraries-arts/new-team",
                        Map.of("name", "Branch libraries", "duties", "advise"));
        assertThat(team.to()).isEqualTo("/staff/teams/branch-libraries?told=added");
        assertThat(visitor.get("/staff/teams/branch-libraries").body())
                .contains("Help callers and visitors");
        var person =
                visitor.post(
                        "/staff/people",
                        Map.of(
                                "name",
                                "Lena Page",
                                "email",
                                "Lena.Page@ashdale.example",
                                "teams",
                                "branch-libraries"));
        assertThat(person.status()).isEqualTo(303);
        assertThat(visitor.get("/staff/people?q=lena").page().select("main table").text())
                .contains("Lena Page", "Branch libraries", "lena.page@ashdale.example");
        assertThat(
                        visitor.post(
                                        "/staff/roles/change",
                                        Map.of("role", "librarian", "team", "branch-libraries"))
                                .to())
                .isEqualTo("/staff/roles?told=saved");
        assertThat(visitor.get(person.to()).body()).contains("librarian");
    }

    @Test
    void what_must_be_put_right_is_summed_up_first_and_what_was_typed_stays() {
        var answer =
                administrator()
                        .post(
                                "/staff/people",
                                Map.of("name", "", "email", SCRIPT, "teams", "ashdale-rounds"));
        assertThat(answer.status()).isEqualTo(422);
        var page = answer.page();
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#name", "#email");
        assertThat(page.getElementById("email").val()).isEqualTo(SCRIPT);
        assertThat(page.select("main script:not([src])")).isEmpty();
        assertThat(page.select("input[value=ashdale-rounds]").hasAttr("checked")).isTrue();
    }

    @Test
    void script_and_sql_in_a_name_are_shown_as_they_were_typed() {
        var visitor = administrator();
        var added = visitor.post("/staff/departments", Map.of("name", SCRIPT, "head", SCRIPT));
        var page = visitor.get(added.to()).page();
        assertThat(page.selectFirst("main h1").text()).isEqualTo(SCRIPT);
        assertThat(page.select("main script:not([src])")).isEmpty();
        assertThat(visitor.get("/staff/people?q=" + "%3Cscript%3E").page().select("main script"))
                .isEmpty();
    }

    @Test
    void one_who_leaves_is_signed_out_everywhere_and_no_longer_in_the_directory() {
        var person = neighbours.add(council, "Leaving Today", "leaving", "advisers");
        var theirs = Visitor.signedIn(council, person);
        assertThat(theirs.get("/me").status()).isEqualTo(200);
        var visitor = administrator();
        visitor.post(
                "/staff/people/" + person.id() + "/change",
                Map.of("name", person.name(), "email", person.email(), "active", "no"));
        assertThat(theirs.get("/me").status()).isEqualTo(302);
        Town.bean(Sweeps.class).runAll();
        assertThat(adviser().get("/staff/people?q=leaving").body()).contains("Nobody found");
        assertThat(adviser().get("/staff/people/" + person.id()).status()).isEqualTo(404);
        assertThat(visitor.get("/staff/people/" + person.id()).body()).contains("Works here");
        visitor.post(
                "/staff/people/" + person.id() + "/change",
                Map.of("name", person.name(), "email", person.email(), "active", "yes"));
        assertThat(theirs.get("/me").status()).as("nothing old comes back").isEqualTo(302);
    }

    @Test
    void staff_may_look_up_colleagues_and_see_no_way_to_change_them() {
        var visitor = adviser();
        var person = neighbours.of(council, "desk");
        for (var path :
                List.of(
                        "/staff/departments",
                        "/staff/departments/ict",
                        "/staff/teams/ashdale-desk",
                        "/staff/people",
                        "/staff/people/" + person.id(),
                        "/staff/roles")) {
            var page = visitor.get(path).page();
            assertThat(page.select("main form[method=post]")).as(path).isEmpty();
            assertThat(page.select("main a[href$=/change], main a[href^=/staff/new-]"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void the_last_administrator_is_told_why_not() {
        var birchmere = neighbours.birchmere();
        var only = neighbours.of(birchmere, "desk");
        var answer =
                Visitor.signedIn(birchmere, only)
                        .post(
                                "/staff/people/" + only.id() + "/change",
                                Map.of(
                                        "name",
                                        only.name(),
                                        "email",
                                        only.email(),
                                        "teams",
                                        "birchmere-desk",
                                        "active",
                                        "no"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".govuk-error-summary").text())
                .contains("nobody who can administer it");
    }

    @Test
    void odd_addresses_are_not_found_rather_than_faults() {
        var visitor = administrator();
        for (var path :
                List.of(
                        "/staff/people/not-a-number",
                        "/staff/people?page=x",
                        "/staff/teams/nobody",
                        "/staff/departments/..%2fict")) {
            assertThat(visitor.get(path).status()).as(path).isIn(400, 404);
        }
        for (var page : List.of("0", "-1", "999999999")) {
            assertThat(visitor.get("/staff/people?page=" + page).status()).isEqualTo(200);
        }
    }
}
