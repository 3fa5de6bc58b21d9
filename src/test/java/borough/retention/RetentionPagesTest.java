package borough.retention;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Lamps;
import borough.Town;
import borough.data.Tenancy;
import borough.values.Reference;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page that shows what goes, what went and what stays. */
@Tag("database")
class RetentionPagesTest {
    private static final String PATH = "/staff/retention";
    private static final String HOLD = "form[action=/staff/retention/hold]";
    private static final String LIFT = "form[action=/staff/retention/lift]";

    private final Lamps lamps = started();
    private final Reference ended = ended();
    private final Browser carol = new Browser(lamps.council()).as("supervisors");

    private static Lamps started() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        return new Lamps();
    }

    private Reference ended() {
        var reference = lamps.reportBy("07700 900123");
        lamps.decide(reference, "mend");
        return reference;
    }

    private Browser.Page hold(Browser by, String reference, String reason, String review) {
        return by.press(
                by.open(PATH),
                HOLD,
                Map.of("reference", reference, "reason", reason, "review", review));
    }

    @Test
    void a_supervisor_holds_and_another_lifts() {
        var page = hold(carol, ended.text(), "<script>alert(1)</script> a claim", "2026-09-01");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Saved", ended.text(), "<script>alert(1)</script> a claim")
                .contains("You placed it. Somebody else lifts it.");
        assertThat(page.html().select("main script")).isEmpty();
        assertThat(page.html().select(LIFT)).isEmpty();
        var beth = new Browser(lamps.council()).as("supervisors");
        var lifted = beth.press(beth.open(PATH), LIFT, Map.of());
        assertThat(lifted.text()).contains("No case is on hold");
    }

    @Test
    void whoever_placed_it_cannot_lift_it_by_a_form_of_another() {
        hold(carol, ended.text(), "a claim", "2026-09-01");
        var beth = new Browser(lamps.council()).as("supervisors");
        var form = beth.open(PATH).html().selectFirst(LIFT + " input[name=hold]");
        assertThat(form).isNotNull();
        var page = carol.press(carol.open(PATH), HOLD, Map.of());
        var token = page.html().selectFirst("input[name=_csrf]");
        assertThat(token).isNotNull();
        var forged =
                carol.post(
                        PATH + "/lift",
                        Map.of("hold", form.attr("value"), "_csrf", token.attr("value")));
        assertThat(forged.status()).isEqualTo(422);
        assertThat(forged.text()).contains("You placed this hold. Somebody else must lift it");
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_nothing_is_lost() {
        var page = hold(carol, "nonsense", "a claim", "2026-09-01");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Enter the reference of a case");
        assertThat(page.html().select("#reason").text()).isEqualTo("a claim");
        assertThat(hold(carol, ended.text(), "", "2026-09-01").text())
                .contains("Say why it must stay");
        assertThat(hold(carol, ended.text(), "a claim", "soon").text())
                .contains("Enter a day to come");
    }

    @Test
    void what_goes_this_month_and_what_went_are_shown() {
        Town.CLOCK.set("2027-05-10T09:00:00");
        var later = new Browser(lamps.council()).as("supervisors");
        assertThat(later.open(PATH).text()).contains("Report a lamp 1 year 1");
        Town.CLOCK.set("2027-05-14T09:00:00");
        Tenancy.in(lamps.council(), () -> Town.bean(RetentionRun.class).all(soFar -> {}));
        var last = new Browser(lamps.council()).as("supervisors");
        assertThat(last.open(PATH).text()).contains(ended.text(), "12 May 2026", "14 May 2027");
    }

    @Test
    void nobody_else_sees_or_does_any_of_it() {
        for (var team : new String[] {"crews", "advisers", "desk", "designers"}) {
            assertThat(new Browser(lamps.council()).as(team).open(PATH).status())
                    .as(team)
                    .isEqualTo(403);
        }
        assertThat(new Browser(lamps.council()).open(PATH).path()).contains("sign-in");
        var stranger = new Browser(Town.council(true)).as("supervisors");
        assertThat(hold(stranger, ended.text(), "not mine", "2026-09-01").text())
                .contains("There is no case");
    }
}
