package borough.auditdesk;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Town;
import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.audit.NewEntry.Kind;
import borough.council.People;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.Person;
import borough.restrictions.Restriction;
import borough.restrictions.Restrictions;
import borough.values.CouncilId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on which administrators read what was done and looked at. */
@Tag("database")
class AuditPagesTest {
    private final CouncilId council = Town.council(true);
    private Browser imran = new Browser(council);

    @BeforeEach
    void some_entries() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        write("Priya Raman", Kind.LOOK, "Opened a restricted case", "FTK-4M2-9");
        Town.CLOCK.pass(Duration.ofDays(1));
        write("Priya Raman", Kind.EXPORT, "Took rows out of a register", "noise");
        write("<script>alert(1)</script>", Kind.CHANGE, "Changed the council: Name", "team:x");
        imran = new Browser(council).as("desk");
    }

    private void write(String who, Kind kind, String what, String about) {
        var entry =
                new NewEntry(
                        Actor.staff(UUID.randomUUID(), who), kind, what, new About("case", about));
        Town.run(
                council,
                () -> Town.bean(Audit.class).write(entry.because("they said =cmd|' /C calc'!A0")));
    }

    private String seen(String query) {
        var page = imran.open("/staff/audit" + query);
        assertThat(page.status()).isEqualTo(200);
        return page.html().select("table").text();
    }

    @Test
    void an_administrator_sees_who_did_what_and_why() {
        assertThat(seen(""))
                .contains("Priya Raman", "Opened a restricted case", "FTK-4M2-9")
                .contains("Why: they said =cmd|' /C calc'!A0")
                .contains("<script>alert(1)</script>")
                .contains("Lee Marsh", "Signed in by demonstration");
        assertThat(imran.open("/staff/audit").html().select("main script")).isEmpty();
    }

    @Test
    void it_is_narrowed_by_person_kind_thing_and_day() {
        assertThat(seen("?who=priya+raman"))
                .contains("restricted", "register")
                .doesNotContain("alert(1)", "Lee Marsh");
        assertThat(seen("?kind=export")).contains("register").doesNotContain("restricted");
        assertThat(seen("?about=FTK-4M2-9")).contains("restricted").doesNotContain("register");
        assertThat(seen("?day=2026-05-12")).contains("restricted").doesNotContain("register");
        assertThat(seen("?who=priya+raman&kind=look&day=2026-05-12&about=FTK-4M2-9"))
                .contains("restricted");
        assertThat(seen("?who=nobody")).isEmpty();
    }

    @Test
    void looking_at_it_is_put_on_record_with_what_was_looked_for() {
        seen("?about=FTK-4M2-9");
        assertThat(seen("?kind=look")).contains("Read the audit", "About: FTK-4M2-9");
    }

    @Test
    void a_long_list_goes_on_page_by_page_and_shows_each_once() {
        for (int i = 0; i < 60; i++) {
            write("Beth Lawson", Kind.LOOK, "Looked at number " + i + " of them", "x" + i);
        }
        var first = imran.open("/staff/audit?who=Beth+Lawson");
        assertThat(first.html().select("tbody tr")).hasSize(50);
        var link = first.html().selectFirst("a:contains(Older entries)");
        assertThat(link).isNotNull();
        var second = imran.open(link.attr("href"));
        assertThat(second.html().select("tbody tr")).hasSize(10);
        assertThat(second.html().select("a:contains(Older entries)")).isEmpty();
        var both = first.text() + second.text();
        for (int i = 0; i < 60; i++) {
            assertThat(both).containsOnlyOnce("number " + i + " of");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?day=yesterday", "?day=2026-02-31"})
    void a_day_that_is_none_is_said(String query) {
        var page = imran.open("/staff/audit" + query);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Enter a day like 2026-11-27");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?before=forged",
                "?kind=everything",
                "?who=%27%20or%201=1--",
                "?who=%00",
                "?about=%F0%9F%98%80",
                "?before=99999999999999999~00000000-0000-0000-0000-000000000000",
            })
    void what_somebody_types_into_the_address_breaks_nothing(String query) {
        assertThat(imran.open("/staff/audit" + query).status()).isEqualTo(200);
    }

    private void look(String kind, UUID id) {
        var about = new About(kind, id.toString());
        var by = Actor.staff(UUID.randomUUID(), "Priya Raman");
        var entry = new NewEntry(by, Kind.LOOK, "Looked at " + kind, about);
        Town.run(council, () -> Town.bean(Audit.class).write(entry));
    }

    private CustomerId customer(String given) {
        var id = CustomerId.draw();
        Town.run(
                council,
                () -> Town.bean(Customers.class).add(new Person(id, given, "العلي 🌻", null)));
        return id;
    }

    @Test
    void what_it_is_about_has_a_name_and_a_link_for_those_who_may_see_it() {
        var amina = customer("Amina<b>" + "a".repeat(300));
        var hidden = customer("Hidden");
        var lee = Town.person(council, "crews");
        var restriction =
                new Restriction(
                        hidden.value(),
                        Restriction.Kind.AT_RISK,
                        "supervisors",
                        "He looks for her",
                        LocalDate.of(2026, 8, 1),
                        Town.CLOCK.instant(),
                        "Carol Whitfield");
        Town.run(council, () -> Town.bean(Restrictions.class).restrict(restriction));
        look("customer", amina.value());
        look("customer", hidden.value());
        look("person", lee);
        var links = imran.open("/staff/audit").html().select(".audit__about a");
        // Who keeps the council need not know whom it deals with.
        assertThat(links.eachAttr("href"))
                .contains("/staff/people/" + lee)
                .noneMatch(it -> it.startsWith("/staff/customers"));
        var both = Town.person(council, "desk");
        Town.run(
                council,
                () ->
                        Town.bean(People.class)
                                .save(
                                        new borough.council.Person(
                                                both,
                                                "Imran Malik",
                                                both + "@brookshire.example",
                                                List.of("desk", "advisers"),
                                                true)));
        var page = new Browser(council).as(both).open("/staff/audit");
        var shown = page.html().select(".audit__about a[href=/staff/customers/" + amina + "]");
        assertThat(shown.text()).contains("Amina<b>aaa", "العلي 🌻");
        assertThat(page.text()).contains(hidden.toString()).doesNotContain("Hidden");
    }

    @Test
    void keys_and_groups_of_the_staff_directory_are_on_record() {
        var page = imran.open("/staff/joiners");
        imran.press(page, "form[action$=keys]", Map.of("name", "Entra of Brookshire"));
        page = imran.open("/staff/joiners");
        imran.press(page, "form[action$=mappings]", Map.of("role", "Crew.Lead", "team", "crews"));
        page = imran.open("/staff/joiners");
        imran.press(page, "form[action$=revoke]", Map.of());
        assertThat(seen("?kind=permission"))
                .contains("Made a key for the staff directory", "Name: Entra of Brookshire")
                .contains("Let a role of the directory stand for a team", "Crew.Lead", "Crews")
                .contains("Took back a key of the staff directory")
                .doesNotContain("borough_directory_");
    }

    @Test
    void nobody_else_reads_it() {
        for (var team : new String[] {"crews", "supervisors", "advisers", "designers"}) {
            assertThat(new Browser(council).as(team).open("/staff/audit").status())
                    .as(team)
                    .isEqualTo(403);
        }
        assertThat(new Browser(council).open("/staff/audit").path()).contains("sign-in");
        var other = new Browser(Town.council(true)).as("desk");
        assertThat(other.open("/staff/audit").text()).doesNotContain("Priya Raman");
    }

    @Test
    void signing_in_and_out_and_being_refused_are_on_record() {
        var visitor = new Browser(council);
        visitor.post("/sign-in/link", Map.of("token", "forged"));
        var browser = new Browser(council).as("crews");
        browser.press(browser.open("/me"), "form[action=/sign-out]", Map.of());
        assertThat(seen("?kind=sign+in"))
                .contains("Signed out")
                .contains("Signed in by demonstration");
    }

    @Test
    void what_administrators_change_of_rights_is_on_record() {
        var page = imran.open("/staff/roles/change");
        imran.press(
                page,
                "form[action=/staff/roles/change]",
                Map.of("role", "waste supervisor", "team", "supervisors"));
        assertThat(seen("?kind=permission"))
                .contains("Changed the council: waste supervisor", "After: supervisors");
    }
}
