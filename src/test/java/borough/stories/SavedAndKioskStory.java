package borough.stories;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.api.Keys;
import borough.council.SignedIn;
import borough.data.Tenancy;
import borough.messages.Messages;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody stops on the way and goes on elsewhere, and somebody does it all at a kiosk. */
class SavedAndKioskStory {
    private static final int PHONE = 360;
    private static final int KIOSK = 1080;
    private static final Pattern LINK = Pattern.compile("http\\S+/saved/\\S+");

    @BeforeEach
    void tuesday_evening() {
        Town.CLOCK.set("2026-05-12T18:10:00");
    }

    @Test
    void amina_saves_at_the_bus_stop_and_goes_on_at_home() {
        try (var amina = Stage.somebody(PHONE, true);
                var atHome = Stage.somebody(PHONE, false)) {
            amina.open("/services/report-missed-bin").press("Start now");
            chooseAddress(amina, "14 Mill Lane");
            amina.press("Save and finish later").look("save").sees("until Tuesday 9 June");
            amina.press("Send me the link");
            amina.mustPutRight("Enter an email address or a mobile number").look("save wrong");
            amina.type("Your email address or mobile number", "07700 900177");
            amina.press("Send me the link").look("saved").sees("+447700900177");
            atHome.openSent(link()).look("saved link").type("last 4 digits", "0170");
            atHome.press("Go on")
                    .mustPutRight("That is not where we sent it. You can try 4 more times");
            atHome.look("saved link wrong").type("last 4 digits", "0177").press("Go on");
            atHome.sees("What did we miss?");
            atHome.openSent(link()).look("saved link used").sees("This link has been used");
            amina.foundNothingWrong();
            atHome.foundNothingWrong();
        }
    }

    @Test
    void amina_lets_her_housing_officer_finish_it_and_takes_it_back() {
        Tenancy.run(
                Stage.BROOKSHIRE.id(),
                () ->
                        Town.bean(Keys.class)
                                .make(
                                        new SignedIn(
                                                UUID.randomUUID(),
                                                "Ola Okafor",
                                                List.of(),
                                                Set.of(),
                                                Set.of()),
                                        "Millbrook Homes",
                                        Set.of("report-missed-bin")));
        try (var amina = Stage.somebody(PHONE, false)) {
            amina.open("/services/report-missed-bin").press("Start now");
            chooseAddress(amina, "14 Mill Lane");
            amina.press("Save and finish later");
            amina.follow("Let an organisation that helps you finish it").look("let finish");
            amina.press("I agree, give me the code");
            amina.mustPutRight("Select who may finish it").look("let finish wrong");
            amina.tick("Millbrook Homes");
            amina.press("I agree, give me the code").look("let finish code");
            amina.sees("Give this code to Millbrook Homes", "until Tuesday 19 May");
            amina.press("Take it back").sees("Who may finish it for you?");
            amina.foundNothingWrong();
        }
    }

    private static void chooseAddress(Walker it, String address) {
        it.type("Which property is it?", "AB1 2CD").press("Find address");
        it.choose("Which property is it?", address).press("Continue");
    }

    private static String link() {
        Stage.letTimePass();
        var texts =
                Tenancy.in(
                        Stage.BROOKSHIRE.id(), () -> Town.bean(Messages.class).recent("").items());
        var found =
                LINK.matcher(
                        texts.stream()
                                .filter(it -> it.moment().equals("saved answers"))
                                .filter(it -> it.contents().address().equals("+447700900177"))
                                .findFirst()
                                .orElseThrow()
                                .contents()
                                .text());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    void at_a_kiosk_everything_is_large_and_nothing_of_it_stays() {
        try (var tomasz = Stage.somebody(KIOSK, true)) {
            tomasz.open("/kiosk").look("kiosk home").follow("Report a missed bin");
            tomasz.look("kiosk start").press("Start").look("kiosk address");
            chooseAddress(tomasz, "38 Mill Lane");
            allLarge(tomasz.look("kiosk bins"));
            tomasz.press("Continue").mustPutRight("Select one or more options");
            allLarge(tomasz.look("kiosk bins wrong"));
            tomasz.tick("Rubbish").press("Continue").tick("Yes").press("Continue");
            allLarge(tomasz.look("kiosk in view"));
            tomasz.tick("Yes").press("Continue");
            tomasz.follow("Ask a person").look("kiosk ask").press("Go on").press("Continue");
            allLarge(tomasz.look("kiosk check"));
            tomasz.press("Send").look("kiosk sent").sees("We have it");
            allLarge(tomasz);
            var reference = tomasz.page().locator(".done__letters").innerText();
            tomasz.press("Print a slip to take with you").look("kiosk slip sent");
            tomasz.sees("We have it", reference, "Thursday 14 May", "Follow a request");
            tomasz.doesNotSee("38 Mill Lane");
            assertThat(onPaper(tomasz)).as("how wide the slip is").isEqualTo("80mm 200mm");
            tomasz.follow("Finish and clear");
            assertThat(tomasz.path()).isEqualTo("/kiosk");
            tomasz.page().goBack();
            tomasz.doesNotSee("38 Mill Lane", "We have it");
            tomasz.foundNothingWrong();
        }
    }

    // Without its own rule a slip would come out on a sheet of A4.
    private static Object onPaper(Walker it) {
        return it.page()
                .evaluate(
                        """
                        () => [...document.styleSheets].flatMap(s => [...s.cssRules])
                          .filter(r => r instanceof CSSPageRule && r.selectorText === 'slip')
                          .map(r => r.style.size).join()""");
    }

    // What is seen and can be pressed; the label of a box is pressed with the box.
    private static void allLarge(Walker it) {
        var small =
                it.page()
                        .evaluate(
                                """
                                () => [...document.querySelectorAll('a, button, input')]
                                  .filter(e => e.type !== 'hidden' && !e.matches('.govuk-skip-link'))
                                  .map(e => [e.outerHTML.slice(0, 80), e.getBoundingClientRect()])
                                  .filter(([_, box]) => box.height > 0 && box.height < 63.5)
                                  .map(([html, _]) => html)""");
        assertThat((java.util.List<?>) small).isEmpty();
    }
}
