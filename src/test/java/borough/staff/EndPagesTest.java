package borough.staff;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Lamps;
import borough.Town;
import borough.council.Structure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndPagesTest {
    private static final String FORM = "main form[action*=/end]";

    private final Lamps lamps = new Lamps();
    private Browser desk = new Browser(lamps.council()).as("desk");

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T09:00:00");
    }

    private Browser.Page end(String path) {
        return desk.press(desk.open(path), FORM, Map.of());
    }

    private List<String> hangs(String path) {
        return desk.open(path).html().select("main .govuk-list--bullet li").eachText();
    }

    @Test
    void a_team_ends_once_nothing_hangs_on_it_and_stays_on_record() {
        assertThat(hangs("/staff/teams/designers/end")).isEmpty();
        var after = end("/staff/teams/designers/end");
        assertThat(after.text()).contains("Ended").contains("Lee Marsh");
        assertThat(desk.open("/staff/teams/designers").status()).isEqualTo(404);
        assertThat(desk.open("/staff/new-person").text()).doesNotContain("Designers");
        desk.press(
                desk.open("/staff/departments/waste/new-team"),
                "form.staff-form",
                Map.of("name", "Designers"));
        assertThat(desk.open("/staff/teams/designers").text())
                .as("it goes on with its history")
                .contains("Ended");
    }

    @Test
    void what_still_hangs_on_a_team_is_named_and_refused_whatever_is_sent() {
        var free = desk.open("/staff/teams/supervisors/end");
        assertThat(free.html().select(FORM)).as("it holds a role").isEmpty();
        lamps.reportBy("07700 900123");
        var reference = lamps.reportBy("07700 900124");
        new Browser(lamps.council()).as("supervisors").open("/staff/departments");
        Town.CLOCK.set("2026-05-20T09:00:00");
        Town.sweep();
        desk = new Browser(lamps.council()).as("desk");
        assertThat(lamps.look(reference).where().team()).contains("supervisors");
        assertThat(hangs("/staff/teams/supervisors/end"))
                .containsExactly(
                        "Lee Marsh works in it.",
                        "It holds the role waste supervisor.",
                        "2 open cases lie with it.");
        var token = desk.open("/staff/teams/designers/end").html().select("input[name=_csrf]");
        var forged =
                desk.post("/staff/teams/supervisors/end", Map.of("_csrf", token.attr("value")));
        assertThat(forged.status()).isEqualTo(422);
        assertThat(forged.text()).contains("It cannot end yet");
        assertThat(desk.open("/staff/teams/supervisors").status()).isEqualTo(200);
    }

    @Test
    void a_role_that_services_name_stays_and_one_that_none_names_ends() {
        assertThat(hangs("/staff/roles/end?role=waste+supervisor"))
                .contains("The service “Report a lamp” names it.");
        Town.run(
                lamps.council(),
                () -> Town.bean(Structure.class).giveRole("lamp lighter", "designers"));
        assertThat(hangs("/staff/teams/designers/end"))
                .containsExactly("It holds the role lamp lighter.");
        var after = end("/staff/roles/end?role=lamp+lighter");
        assertThat(after.html().select("main table").text()).doesNotContain("lamp lighter");
        assertThat(after.text()).contains("Ended").contains("lamp lighter");
        for (var role : List.of("lamp+lighter", "", "%00", "'; drop table x; --")) {
            assertThat(desk.open("/staff/roles/end?role=" + role.replace(" ", "+")).status())
                    .as(role)
                    .isEqualTo(404);
        }
    }

    @Test
    void a_department_ends_after_its_last_team() {
        desk.press(
                desk.open("/staff/new-department"),
                "form.staff-form",
                Map.of("name", "Parks", "head", "Head Gardener"));
        desk.press(
                desk.open("/staff/departments/parks/new-team"),
                "form.staff-form",
                Map.of("name", "Mowers"));
        assertThat(hangs("/staff/departments/parks/end"))
                .containsExactly("The team Mowers belongs to it.");
        end("/staff/teams/mowers/end");
        assertThat(desk.open("/staff/departments/parks").text()).contains("Mowers");
        var after = end("/staff/departments/parks/end");
        assertThat(after.html().select("main table").text()).doesNotContain("Parks");
    }

    @Test
    void what_was_changed_since_the_page_was_opened_does_not_end() {
        var page = desk.open("/staff/teams/designers/end");
        desk.press(
                desk.open("/staff/teams/designers/change"),
                "form.staff-form",
                Map.of("name", "Service designers", "department", "waste", "duties", "design"));
        var late = desk.press(page, FORM, Map.of());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Somebody has changed this since you opened the page.");
        assertThat(desk.open("/staff/teams/designers").status()).isEqualTo(200);
    }

    @Test
    void only_administrators_end_anything() {
        var adviser = new Browser(lamps.council()).as("advisers");
        for (var path :
                List.of(
                        "/staff/teams/designers/end",
                        "/staff/departments/waste/end",
                        "/staff/roles/end?role=waste+supervisor")) {
            assertThat(adviser.open(path).status()).as(path).isEqualTo(403);
        }
        assertThat(adviser.open("/staff/teams/designers").text()).doesNotContain("End this team");
    }
}
