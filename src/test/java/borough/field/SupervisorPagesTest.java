package borough.field;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Town;
import borough.markers.Markers;
import borough.visits.Visit;
import borough.visits.Yard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SupervisorPagesTest {
    private final Yard yard =
            new Yard()
                    .crews(
                            """
                            Ranger 1:
                              team: crews
                              does: [inspection]
                              works: [Monday, Tuesday, Wednesday, Thursday, Friday]
                              jobs a day: 1
                              out: 08:00 to 16:00
                            Ranger 2:
                              team: crews
                              does: [inspection]
                              works: [Tuesday]
                              out: 08:00 to 16:00
                            """);
    private final Browser carol = new Browser(yard.council).as("supervisors");

    @Test
    void today_s_rounds_say_what_is_left_what_is_late_and_who_has_too_much() {
        Town.CLOCK.set("2026-05-12T05:40:00");
        var done = yard.job(900000001L, "Ranger 1", Yard.TUESDAY, 1);
        yard.job(900000002L, "Ranger 1", Yard.TUESDAY.minusDays(1), 1);
        yard.in(() -> yard.visits.done(done.id(), null));
        Town.CLOCK.set("2026-05-12T06:00:00");
        var page = carol.open("/staff/rounds");
        assertThat(page.html().select("tbody tr").eachText())
                .containsExactly(
                        "Ranger 1 Too much for one day 1 1 1 late 20 minutes ago",
                        "Ranger 2 Nothing planned 0 0 0 Nothing yet");
        assertThat(new Browser(yard.council).as("crews").open("/staff/rounds").status())
                .isEqualTo(403);
    }

    @Test
    void a_job_is_moved_with_a_reason_and_errors_stand_beside_the_field() {
        var job = yard.job(900000001L, "Ranger 1", Yard.TUESDAY, 1);
        var list = carol.open("/staff/rounds/crews/Ranger%201");
        var move = carol.open(list.html().select(".desk__job a").attr("href"));
        assertThat(move.text()).contains("On the list of Ranger 1 for today");
        var fields =
                Map.of("crew", "Ranger 2", "day-day", "12", "day-month", "5", "day-year", "2026");
        var wrong = carol.press(move, "form.staff-form", fields);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select(".govuk-error-summary a").attr("href")).isEqualTo("#why");
        assertThat(wrong.html().select("select option[selected]").text()).isEqualTo("Ranger 2");
        var moved =
                carol.press(
                        wrong,
                        "form.staff-form",
                        Map.of(
                                "crew",
                                "Ranger 2",
                                "day-day",
                                "12",
                                "day-month",
                                "5",
                                "day-year",
                                "2026",
                                "why",
                                "Van broken"));
        assertThat(moved.text()).contains("Ranger 2, today").contains("14 Mill Lane");
        assertThat(carol.open("/staff/rounds/jobs/" + job.id()).text())
                .contains("moved: Ranger 1 to Ranger 2, 2026-05-12: Van broken");
    }

    @Test
    void the_order_is_changed_by_hand() {
        yard.job(900000001L, "Ranger 1", Yard.TUESDAY, 1);
        var second = yard.job(900000004L, "Ranger 1", Yard.TUESDAY, 2);
        var list = carol.open("/staff/rounds/crews/Ranger%201");
        var form = ".desk__job form[action*=" + second.id() + "]";
        var after = carol.press(list, form, Map.of("to", "earlier"));
        assertThat(after.html().select(".desk__what strong").eachText().getFirst())
                .startsWith("3 Church Walk");
    }

    @Test
    void a_job_is_added_by_hand_at_a_place_that_is_found() {
        var form = carol.open("/staff/rounds/add");
        var fields =
                Map.of(
                        "kind",
                        "inspection",
                        "place",
                        "Mill Lane",
                        "crew",
                        "Ranger 2",
                        "day-day",
                        "12",
                        "day-month",
                        "5",
                        "day-year",
                        "2026",
                        "work",
                        "Look at the swings");
        var which = carol.press(form, "form.staff-form", fields);
        assertThat(which.status()).isEqualTo(422);
        assertThat(which.html().select("input[name=spot]").eachAttr("value"))
                .containsExactly("p900000001", "p900000002", "p900000003", "s11");
        var chosen = new HashMap<String, String>(fields);
        chosen.put("spot", "s11");
        var added = carol.press(which, "form.staff-form", chosen);
        assertThat(added.text()).contains("Mill Lane").contains("Look at the swings");
        assertThat(yard.today("Ranger 2"))
                .singleElement()
                .extracting(Visit::isForCase)
                .isEqualTo(false);
    }

    @Test
    void a_warning_is_set_until_a_day_of_review_and_ended() {
        var form = carol.open("/staff/warnings/add");
        var fields =
                Map.of(
                        "place",
                        "14 Mill Lane",
                        "kind",
                        "two people",
                        "words",
                        "Go in pairs",
                        "review-day",
                        "1",
                        "review-month",
                        "8",
                        "review-year",
                        "2026");
        var all = carol.press(form, "form.staff-form", fields);
        assertThat(all.text())
                .contains("14 Mill Lane")
                .contains("Go there with two people. Go in pairs. Until Saturday 1 August")
                .contains("Lee Marsh");
        var at = yard.in(() -> Town.bean(Markers.class).at(List.of(Yard.MILL_LANE_14), List.of()));
        assertThat(at).hasSize(1);
        var late = new HashMap<String, String>(fields);
        late.put("review-year", "2036");
        assertThat(carol.press(form, "form.staff-form", late).status()).isEqualTo(422);
        var ended = carol.press(all, ".desk__job form", Map.of());
        assertThat(ended.text()).contains("There are no warnings");
        assertThat(yard.in(() -> Town.bean(Markers.class).history(at.getFirst().id())))
                .extracting(it -> it.what())
                .containsExactly("set", "ended");
        assertThat(new Browser(yard.council).as("crews").open("/staff/warnings").status())
                .isEqualTo(403);
    }
}
