package borough.stories;

import borough.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What designers and administrators have to look at, on a phone without scripts and at a desk. */
class DesignerStory {
    private static final String SERVICE = "/staff/design/report-missed-bin";

    @BeforeEach
    void tuesday_evening() {
        Town.CLOCK.set("2026-05-12T18:10:00");
    }

    private static void signIn(Walker it, String name) {
        it.open("/sign-in/people").press(name);
    }

    @ParameterizedTest
    @CsvSource({"360, false", "1280, true"})
    void a_designer_reads_a_service_tries_it_and_sees_what_is_live(int width, boolean scripts) {
        try (var grace = Stage.somebody(width, scripts)) {
            signIn(grace, "Grace Lindqvist");
            grace.open("/staff/design").look("design services").sees("Report a missed bin", "Live");
            grace.open(SERVICE).look("design service").sees("with the crew", "too late");
            grace.open(SERVICE + "/text").look("design text").sees("service: Report a missed bin");
            grace.open(SERVICE + "/examples").look("design examples").sees("missed this morning");
            grace.open(SERVICE + "/versions").look("design versions").sees("Live");
            grace.open(SERVICE).follow("Pages").look("design pages").sees("Nothing is sent");
            grace.follow("Preview: missed this morning").look("preview").sees("Start now");
            grace.press("Start now").look("preview question").sees("Which property is it?");
            grace.open("/staff/words").look("words").sees("date and time");
            grace.open("/gallery/answers").look("answers").sees("date and time");
            grace.foundNothingWrong();
        }
    }

    @ParameterizedTest
    @CsvSource({"360, false", "1280, true"})
    void an_administrator_makes_a_key_and_a_partner_reads_how_to_use_it(
            int width, boolean scripts) {
        try (var imran = Stage.somebody(width, scripts)) {
            signIn(imran, "Imran Siddiqui");
            imran.open("/staff/api-keys").look("api keys");
            imran.type("Whose key is it?", "Brookside Housing " + width)
                    .tick("Report a missed bin");
            imran.press("Make a key").look("api key made").sees("The new key", "It is shown this");
            imran.open("/api").look("api").sees("Report a missed bin", "curl -X POST");
            imran.foundNothingWrong();
        }
    }
}
