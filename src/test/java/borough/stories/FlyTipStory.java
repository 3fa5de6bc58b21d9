package borough.stories;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.council.Council;
import borough.council.People;
import borough.council.Person;
import borough.data.Tenancy;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A heap in Mill Lane: pointed at on a map, told again by its street, cleared, and done with. */
class FlyTipStory {
    private static final Council BROOKSHIRE = Stage.BROOKSHIRE;
    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final int TABLET = 1024;
    private static final String MIDDLE = "Somewhere on Mill Lane, Brookham";
    // It presses the form's first button, which is the map's own and hidden until the pin is moved.
    private static final String ENTER_IN_A_FIELD =
            """
            () => {
                const use = document.querySelector('[data-use]')
                use.form.addEventListener('submit', it => it.preventDefault(), { once: true })
                use.click()
                return document.querySelector('[data-placemap] input[value^="pin:"]') === null
            }
            """;
    private static final Pattern LINK = Pattern.compile("http\\S+/follow/\\S+[0-9a-f]");

    @BeforeEach
    void wednesday_morning() {
        Town.CLOCK.set("2026-05-13T07:10:00");
    }

    @Test
    void one_points_at_it_another_names_the_street_and_the_crew_clears_it() {
        try (var amina = Stage.somebody(PHONE, true);
                var tomasz = Stage.somebody(PHONE, false)) {
            var reference = pointedAt(amina);
            namedByItsStreet(tomasz);
            cleared(reference);
            var texts = textsFor("07700 900171", amina);
            assertThat(texts.getFirst()).contains("The rubbish you told us about has gone");
            // Who joined is told too, and gets no way into what is hers.
            assertThat(textsFor("07700 900172", amina))
                    .singleElement()
                    .asString()
                    .contains("The rubbish that you and others told us about has gone")
                    .doesNotContain("/follow/");
            amina.openSent(link(texts.getFirst())).look("tip followed");
            amina.sees("The rubbish has gone");
            amina.foundNothingWrong();
            tomasz.foundNothingWrong();
        }
        entered();
    }

    private static String pointedAt(Walker amina) {
        amina.open("/services/report-fly-tip").press("Start now").look("tip happening now");
        amina.sees("ring 999", "Do not go near").press("Go on here all the same");
        amina.look("tip where").sees("Or show us on the map");
        amina.type("Where is it?", "Mill Lane").press("Find place").look("tip where found");
        amina.choose("Where is it?", MIDDLE);
        waitFor(amina, "document.querySelector('.placemap__pin') != null");
        assertThat(amina.page().evaluate(ENTER_IN_A_FIELD)).as("the choice stays").isEqualTo(true);
        var map = amina.page().locator("[data-map]");
        map.focus();
        amina.page().keyboard().press("ArrowUp");
        waitFor(amina, "document.querySelector('[data-status]').textContent.includes('Mill Lane')");
        assertThat(amina.page().locator("[data-status]").innerText())
                .startsWith("The pin is near Mill Lane, Brookham");
        amina.look("tip map").press("Use this place");
        return answered(amina);
    }

    private static void waitFor(Walker it, String what) {
        it.page().waitForFunction("() => " + what);
    }

    private static String answered(Walker amina) {
        amina.tick("Furniture or mattress").press("Continue");
        amina.tick("Single item").press("Continue");
        amina.sees("A photo of it").press("Continue");
        amina.tick("No").press("Continue");
        amina.tick("No").press("Continue");
        amina.type("Mobile number", "07700 900171").press("Continue").look("tip check");
        amina.sees("Near Mill Lane, Brookham", "Grid reference", "Furniture or mattress");
        amina.press("Send").look("tip sent").sees("We have it");
        Stage.letTimePass();
        return amina.page().locator(".done__letters").innerText().replaceAll("\\s", "");
    }

    // Five metres away, and without a script.
    private static void namedByItsStreet(Walker tomasz) {
        tomasz.open("/services/report-fly-tip").press("Start now").press("Go on here all the same");
        tomasz.type("Where is it?", "0, 0").press("Find place");
        tomasz.sees("That place is", "miles from here").look("tip where wrong");
        tomasz.type("Where is it?", "Mill Lane").press("Find place").look("tip where found");
        tomasz.choose("Where is it?", MIDDLE);
        tomasz.press("Continue").look("tip to be told");
        tomasz.sees("Somebody told us of rubbish there already");
        tomasz.type("Mobile number", "07700 900172").press("Continue").look("tip already");
        tomasz.sees("Somebody told us about this already");
        tomasz.press("Add me to it").look("tip joined");
    }

    private static void cleared(String reference) {
        Town.CLOCK.set("2026-05-13T09:40:00");
        try (var crew = Stage.staff(BROOKSHIRE, clearer(), TABLET, true)) {
            crew.open("/crew/Clearance van").look("tip crew");
            crew.sees("Near Mill Lane, Brookham", "furniture or mattress, single item");
            crew.doesNotSee("07700 900171");
            crew.page()
                    .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
                    .filter(
                            new com.microsoft.playwright.Locator.FilterOptions()
                                    .setHasText("Cleared"))
                    .first()
                    .click();
            crew.sees("Saved").foundNothingWrong();
        }
        Stage.letTimePass();
        assertThat(reference).hasSize(9);
    }

    private static Person clearer() {
        return Tenancy.in(
                BROOKSHIRE.id(), () -> Town.bean(People.class).in("clearance").getFirst());
    }

    private static void entered() {
        try (var officer = Stage.somebody(DESK, true)) {
            officer.open("/sign-in/people").press("Carol Whitfield");
            officer.open("/staff/registers").look("registers").follow("Fly-tipping cleared");
            officer.look("register");
            officer.sees("furniture or mattress", "single item", "public");
            officer.foundNothingWrong();
        }
    }

    // Newest first, as the post room shows them.
    private static List<String> textsFor(String number, Walker it) {
        Stage.letTimePass();
        it.open(Stage.postRoom());
        var digits = number.replace(" ", "").substring(1);
        return it.page().locator(".post__one").allInnerTexts().stream()
                .filter(text -> text.replaceAll("\\D", "").contains(digits))
                .map(text -> text.replaceAll("\\s+", " "))
                .toList();
    }

    private static String link(String text) {
        var found = LINK.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
