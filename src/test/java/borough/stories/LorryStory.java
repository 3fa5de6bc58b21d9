package borough.stories;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.data.Tenancy;
import borough.misses.Register;
import borough.places.MapPoint;
import borough.places.Places;
import borough.values.Uprn;
import borough.waste.CrewPosition;
import borough.waste.Waste;
import com.microsoft.playwright.options.Geolocation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the lorry is, from the crew's tablet to the resident's phone. */
class LorryStory {
    private static final int PHONE = 360;
    private static final int TABLET = 1024;
    private static final Uprn H1 = new Uprn(900000001);
    private static final String SAYS = "form[data-lorry] [role=status]";

    @BeforeEach
    void nothing_reported_and_no_lorry_yet() {
        Town.CLOCK.set("2026-05-12T10:55:00");
        Register.clear(Stage.BROOKSHIRE);
        Town.run(
                Stage.BROOKSHIRE.id(),
                () ->
                        Town.bean(Waste.class)
                                .forgetCrewsBefore(Town.CLOCK.instant().plusSeconds(60)));
    }

    private static MapPoint home() {
        return Town.in(
                Stage.BROOKSHIRE.id(), () -> Town.bean(Places.class).at(H1).orElseThrow().at());
    }

    private static Optional<CrewPosition> lorry() {
        return Tenancy.in(Stage.BROOKSHIRE.id(), () -> Town.bean(Waste.class).crewPosition("T7"));
    }

    // Put there as satellites would, as far from the home as this.
    private static void stands(Walker lee, int metresEast) {
        var at = MapPoint.onGrid(home().easting() + metresEast, home().northing());
        lee.context().setGeolocation(new Geolocation(at.latitude(), at.longitude()).setAccuracy(8));
    }

    private static void waitUntilItSays(Walker lee, String words) {
        lee.page()
                .waitForFunction(
                        "words => document.querySelector('"
                                + SAYS
                                + "').textContent.startsWith(words)",
                        words);
    }

    @Test
    void the_tablet_tells_it_and_the_resident_reads_how_far_it_is() {
        try (var lee = Stage.somebody(TABLET, true);
                var amina = Stage.somebody(PHONE, false)) {
            lee.context().grantPermissions(List.of("geolocation"));
            stands(lee, 640);
            lee.open("/sign-in/people").press("Lee Marsh");
            lee.open("/crew/T7");
            waitUntilItSays(lee, "Place sent, ");
            lee.look("crew place sent").sees("Stop sending our place");
            assertThat(lorry()).isPresent();
            asks(amina).sees("640 metres");
            lee.press("Stop sending our place").sees("Place not sent.", "Send our place");
            lee.open("/crew/T7").sees("Place not sent.");
            Town.CLOCK.pass(Duration.ofMinutes(61));
            Town.sweep();
            assertThat(lorry()).as("forgotten").isEmpty();
            lee.foundNothingWrong();
            amina.foundNothingWrong();
        }
    }

    @Test
    void nothing_is_sent_where_the_tablet_does_not_allow_it_or_runs_no_scripts() {
        try (var lee = Stage.somebody(TABLET, true);
                var plain = Stage.somebody(TABLET, false)) {
            lee.open("/sign-in/people").press("Lee Marsh");
            lee.open("/crew/T7").press("Send our place");
            waitUntilItSays(lee, "Place not sent: this tablet does not allow it.");
            lee.look("crew place not allowed");
            plain.open("/sign-in/people").press("Lee Marsh");
            plain.open("/crew/T7").doesNotSee("Place not sent", "our place");
            assertThat(lorry()).isEmpty();
            lee.foundNothingWrong();
            plain.foundNothingWrong();
        }
    }

    private static Walker asks(Walker amina) {
        amina.open("/services/report-missed-bin").press("Start now");
        amina.type("Which property is it?", "AB1 2CD").press("Find address");
        amina.choose("Which property is it?", "14 Mill Lane").press("Continue");
        return amina.tick("Rubbish").press("Continue").look("how far the lorry is");
    }
}
