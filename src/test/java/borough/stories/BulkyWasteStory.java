package borough.stories;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.values.Reference;
import borough.visits.Visit;
import borough.visits.Visits;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Old furniture goes: booked, paid, changed, forgotten by the crew, and the money back. */
class BulkyWasteStory {
    private static final int PHONE = 360;
    private static final int TABLET = 1024;
    private static final int DESK = 1280;
    private static final String CARD = "4444 3333 2222 1111";
    private static final String EMAIL = "amina.khan@example.org";

    @BeforeEach
    void a_tuesday_in_june() {
        // Asked for first: the stage sets the clock as it is built.
        assertThat(Stage.BROOKSHIRE.slug()).isEqualTo("brookshire");
        Town.CLOCK.set("2026-06-02T10:00:00");
    }

    @Test
    void amina_books_changes_and_has_her_money_back_when_the_lorry_was_full() {
        try (var amina = Stage.somebody(PHONE, false);
                var desk = Stage.somebody(DESK, true);
                var lee = Stage.somebody(TABLET, true)) {
            asksForAPiano(desk);
            var booked = books(amina);
            var reference = booked.reference();
            amina.openSent(booked.follow()).look("bulky booked");
            amina.sees("We collect on Friday 5 June", "Change or cancel a bulky waste booking");
            addsAChair(amina, reference);
            changesTheDay(amina, reference);
            theLorryIsFull(lee, reference);
            cancelsAfterAll(amina, reference);
            amina.openSent(booked.follow()).look("bulky over").sees("Your booking is cancelled");
            amina.foundNothingWrong();
            desk.foundNothingWrong();
            lee.foundNothingWrong();
        }
    }

    private static void asksForAPiano(Walker it) {
        begins(it);
        it.look("bulky items").press("Continue");
        it.look("bulky no items").mustPutRight("Enter how many of at least one thing");
        it.type("Wardrobe", "many").press("Continue");
        it.mustPutRight("Wardrobe: enter a whole number up to 99, such as 2");
        it.type("Wardrobe", "").type("Piano", "1").type("Tyre", "4").press("Continue");
        it.look("bulky piano").sees("Tyre: A garage that fits new tyres takes old ones.");
        it.sees("A piano dealer or a house clearance firm can take it.");
    }

    private static void begins(Walker it) {
        it.open("/services/book-bulky-waste").look("bulky start").press("Start now");
        it.type("Where do we collect from?", "AB1 2CD").press("Find address");
        it.choose("Where do we collect from?", "14 Mill Lane").press("Continue");
    }

    /** What she was told it is called, and where she sees it. */
    private record Booked(String reference, String follow) {}

    private static Booked books(Walker it) {
        begins(it);
        it.look("bulky items");
        it.type("Wardrobe", "1").type("Wooden chair", "2").press("Continue");
        it.tick("No").press("Continue");
        it.tick("Front boundary").press("Continue");
        it.press("Continue");
        chooses(it.look("bulky day"), "Friday 5 June");
        it.look("bulky put out").sees("Have everything out by 6:45am on Friday 5 June.");
        it.press("I have read this, go on");
        it.type("What is your name?", "Amina Khan").press("Continue");
        it.type("Your email address", EMAIL).press("Continue");
        it.look("bulky check").sees("Wardrobe", "2 × wooden chair", "£45");
        it.doesNotSee("Council Tax Support");
        it.press("Send").look("bulky to pay").sees("One thing is left: to pay");
        var said = it.main().replaceAll("(?s).*Your reference\\s+(\\w{3} \\w{3} \\w{3}).*", "$1");
        var follow = it.page().getByText("See where it is at any time").getAttribute("href");
        pays(it);
        it.look("bulky paid").sees("We have your payment", "£45");
        Stage.letTimePass();
        return new Booked(said, follow);
    }

    private static void chooses(Walker it, String day) {
        var name = new Page.GetByRoleOptions().setName(day);
        it.page().getByRole(AriaRole.RADIO, name).check();
        it.press("Continue");
    }

    // The stand-in stands where the public finds it, at another port than the tests.
    private static void pays(Walker it) {
        var path = it.page().locator("main a.govuk-button").first().getAttribute("href");
        var card = new borough.Browser(Stage.BROOKSHIRE.id());
        card.press(card.open(path + "/card"), "main form", Map.of("card", CARD));
        it.openSent(path);
    }

    private static List<String> mails(Walker it) {
        it.open(Stage.postRoom());
        return it.page().locator(".post__one:has-text('" + EMAIL + "')").allInnerTexts().stream()
                .map(text -> text.replaceAll("\\s+", " "))
                .toList();
    }

    private static void change(Walker it, String reference, String how) {
        it.open("/services/change-bulky-booking").press("Start now");
        it.type("Which booking?", reference).press("Continue");
        it.type("Where do we collect from?", "AB1 2CD").press("Find address");
        it.choose("Where do we collect from?", "14 Mill Lane").press("Continue");
        it.look("bulky what to change").tick(how).press("Continue");
    }

    private static void whoSheIs(Walker it) {
        it.type("What is your name?", "Amina Khan").press("Continue");
        it.type("Your email address", EMAIL).press("Continue");
    }

    private static void addsAChair(Walker it, String reference) {
        change(it, reference, "Add items");
        it.look("bulky other items").sees("You booked 2 × wooden chair and wardrobe");
        assertThat(it.page().getByLabel("Wooden chair").inputValue()).isEqualTo("2");
        it.type("Wooden chair", "3").press("Continue");
        whoSheIs(it);
        it.look("bulky difference").sees("£9").press("Send");
        pays(it);
        Stage.letTimePass();
        assertThat(mails(it)).anyMatch(one -> one.contains("3 × wooden chair"));
    }

    private static void changesTheDay(Walker it, String reference) {
        change(it, reference, "Change day");
        chooses(it.look("bulky other day").follow("Later times"), "Monday 8 June");
        whoSheIs(it);
        it.press("Send").look("bulky moved");
        Stage.letTimePass();
        assertThat(mails(it)).anyMatch(one -> one.contains("is now for Monday 8 June"));
    }

    /** The list on which her things stand. */
    private static String list(String reference) {
        var about = Reference.read(reference).orElseThrow();
        var all =
                Town.in(
                        Stage.BROOKSHIRE.id(),
                        () -> Town.bean(Visits.class).of(List.of(about)).get(about));
        var open = all.stream().filter(Visit::isOpen).toList();
        assertThat(open)
                .singleElement()
                .extracting(it -> it.dueOn().toString())
                .isEqualTo("2026-06-08");
        return "/crew/" + open.getFirst().crew().replace(" ", "%20");
    }

    private static void theLorryIsFull(Walker it, String reference) {
        Town.CLOCK.set("2026-06-05T06:30:00");
        it.open("/sign-in/people").press("Lee Marsh");
        it.open(list(reference)).sees("Friday 5 June").doesNotSee("3 × wooden chair");
        Town.CLOCK.set("2026-06-08T06:30:00");
        it.open("/sign-in/people").press("Lee Marsh");
        it.open(list(reference)).look("bulky crew");
        it.sees("14 Mill Lane", "3 × wooden chair, wardrobe");
        it.follow("Could not at 14 Mill Lane").look("bulky could not");
        it.press("Lorry full");
        Stage.letTimePass();
    }

    private static void cancelsAfterAll(Walker it, String reference) {
        Town.CLOCK.set("2026-06-08T15:00:00");
        assertThat(mails(it)).anyMatch(one -> one.contains("our lorry was full"));
        change(it, reference, "Cancel");
        whoSheIs(it);
        it.look("bulky cancel").press("Send").look("bulky cancelled");
        it.sees("You get £54 back on the same card");
        Stage.letTimePass();
        // The provider is asked after a minute and again after two whether it has sent the money.
        for (int each = 0; each < 3; each++) {
            Town.CLOCK.pass(Duration.ofMinutes(3));
            Stage.letTimePass();
        }
        assertThat(mails(it)).anyMatch(one -> one.contains("sent back to your card"));
        itIsOver(it, reference);
    }

    private static void itIsOver(Walker it, String reference) {
        it.open("/services/change-bulky-booking").press("Start now");
        it.type("Which booking?", reference).press("Continue");
        it.type("Where do we collect from?", "AB1 2CD").press("Find address");
        it.choose("Where do we collect from?", "14 Mill Lane").press("Continue");
        it.look("bulky over already").sees("This booking is not paid, is cancelled");
    }
}
