package borough.stories;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.misses.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a caller began is finished by an adviser, and the other way round. */
class AssistedStory {
    private static final int PHONE = 360;
    private static final int DESK = 1280;

    @BeforeEach
    void tuesday_evening() {
        Town.CLOCK.set("2026-05-12T18:10:00");
        Register.clear(Stage.BROOKSHIRE);
    }

    private static void signIn(Walker it, String name) {
        it.open("/sign-in/people").press(name);
    }

    @Test
    void what_a_resident_began_online_an_adviser_goes_on_with_by_its_code() {
        try (var amina = Stage.somebody(PHONE, false);
                var beth = Stage.somebody(DESK, false)) {
            amina.open("/services/report-missed-bin").press("Start now");
            amina.type("Which property is it?", "AB1 2CD").press("Find address");
            amina.choose("Which property is it?", "18 Mill Lane").press("Continue");
            amina.follow("Get help with this").look("journey help");
            var code = amina.page().locator(".help-code").innerText();
            signIn(beth, "Beth Lawson");
            beth.open("/staff/services").look("for callers").type("Their code", "0000 0000");
            beth.press("They ring")
                    .mustPutRight(
                            "Nothing is open under this code. Ask the caller to read it again");
            beth.type("Their code", code.toLowerCase()).press("They ring");
            beth.look("picked up").sees("18 Mill Lane", "Say: “What did we miss?”");
            beth.tick("Rubbish").press("Continue").press("Continue");
            beth.mustPutRight("Select yes or no: “Was it out by 7am with the lid closed?”");
            beth.page().getByLabel("Yes").last().check();
            beth.press("Continue").mustPutRight("Select yes or no").look("put right by an adviser");
            assertThat(beth.page().locator(".staff__split > :last-child").innerText())
                    .contains("Was it left where the crew could see it?");
            for (var said : beth.page().getByLabel("Yes").all()) {
                said.check();
            }
            beth.press("Continue").press("Send");
            beth.sees("We have it", "by Thursday 14 May");
            amina.open("/services/report-missed-bin");
            assertThat(beth.page().url()).contains("/journeys/");
            beth.foundNothingWrong();
            amina.foundNothingWrong();
        }
    }

    @Test
    void a_refusal_is_read_out_and_only_who_holds_the_role_goes_past_it() {
        Town.CLOCK.set("2026-05-18T09:00:00");
        try (var beth = Stage.somebody(PHONE, false);
                var carol = Stage.somebody(DESK, false)) {
            signIn(beth, "Beth Lawson");
            beth.open("/staff/services").press("Report a missed bin").look("assisted phone width");
            beth.type("Which property is it?", "AB1 2CD").tick("Rubbish").press("Find address");
            beth.choose("Which property is it?", "24 Mill Lane").press("Continue");
            beth.look("assisted refused")
                    .sees("Say:", "A missed bin can be reported for 2 working days");
            beth.sees("Only a waste supervisor may go past this", "Ask Waste supervisors");
            assertThat(beth.page().getByLabel("Reason").count()).isZero();
            var code = beth.page().locator(".assisted .nowrap").first().innerText();
            signIn(carol, "Carol Whitfield");
            carol.open("/staff/services").type("Their code", code).press("They ring");
            carol.look("assisted override").press("Go on with this reason");
            carol.mustPutRight("Enter the reason").type("Reason", "She was in hospital");
            carol.press("Go on with this reason");
            for (var said : carol.page().getByLabel("Yes").all()) {
                said.check();
            }
            carol.press("Continue").press("Send");
            carol.follow("See where it is at any time");
            carol.sees("She was in hospital", "24 Mill Lane", "Carol Whitfield");
            beth.foundNothingWrong();
            carol.foundNothingWrong();
        }
    }

    @Test
    void what_an_adviser_began_is_sent_to_the_caller_s_phone_to_finish() {
        try (var beth = Stage.somebody(DESK, false);
                var amina = Stage.somebody(PHONE, false)) {
            signIn(beth, "Beth Lawson");
            beth.open("/staff/services").press("Report a missed bin");
            beth.type("Which property is it?", "AB1 4EF").tick("Rubbish").press("Find address");
            beth.choose("Which property is it?", "23 Church Walk").press("Continue");
            beth.press("Send them the link")
                    .mustPutRight("Enter the caller’s mobile number or email address");
            beth.type("Their mobile number", "07700 900188").press("Send them the link");
            beth.look("handed over").sees("The link is on its way");
            Stage.letTimePass();
            beth.open(Stage.postRoom());
            var text =
                    beth.page()
                            .locator(".post__one:has-text('7700900188'):has-text('/saved/')")
                            .first()
                            .innerText();
            var link = text.replaceAll("(?s).*(http\\S+/saved/\\S+).*", "$1");
            amina.openSent(link).look("saved link");
            amina.page()
                    .locator("main input[type=text], main input[name=proof]")
                    .first()
                    .fill("0188");
            amina.page().locator("main form button[type=submit]").first().click();
            amina.sees("Was it out by 7am").tick("Yes").press("Continue").tick("Yes");
            amina.press("Continue").sees("23 Church Walk").press("Send");
            amina.sees("We have it");
            beth.foundNothingWrong();
            amina.foundNothingWrong();
        }
    }
}
