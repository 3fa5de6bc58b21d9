package borough.stories;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.council.Duty;
import borough.council.People;
import borough.council.Person;
import borough.council.Structure;
import borough.council.Team;
import borough.documents.MadePictures;
import borough.misses.Register;
import borough.places.Places;
import borough.values.Uprn;
import borough.waste.Gates;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bins she cannot move: help by trust, not by a doctor's letter. */
class AssistedCollectionStory {
    private static final int TABLET = 1024;
    private static final int DESK = 1280;
    private static final Uprn H3 = new Uprn(900000003);
    private static final String CODE = "1979";
    private static final String MOBILE = "07700 900151";

    @BeforeEach
    @AfterEach
    void nobody_has_asked_yet() {
        Register.clear(Stage.BROOKSHIRE);
        Gates.forget(Stage.BROOKSHIRE.id(), H3);
    }

    @Test
    void margaret_is_helped_on_her_word_and_then_without_an_end() {
        try (var margaret = Stage.somebody(TABLET, true);
                var lee = Stage.somebody(TABLET, false);
                var carol = Stage.somebody(DESK, true)) {
            Town.CLOCK.set("2026-05-08T10:00:00");
            asks(margaret);
            letsUsLook(margaret);
            Town.CLOCK.set("2026-05-12T06:30:00");
            var spot = theCrewReads(lee);
            aMissedBinIsDueTomorrow(margaret, lee);
            Town.CLOCK.set("2026-05-13T09:00:00");
            theCodeStaysShut(lee, carol, spot);
            nobodyWritesWhy(carol);
            margaret.foundNothingWrong();
            lee.foundNothingWrong();
            carol.foundNothingWrong();
        }
    }

    private static void asks(Walker it) {
        it.open("/services/apply-assisted-collection").look("assisted start").press("Start now");
        it.type("Which property is it?", "AB1 4EF").press("Find address");
        it.choose("Which property is it?", "17 Church Walk").press("Continue");
        it.tick("I need it for a long time").press("Continue");
        it.tick("No end date").press("Continue");
        it.tick("No").press("Continue");
        it.type("Where are the bins kept?", "By the side gate").press("Continue");
        it.tick("No").press("Continue");
        it.sees("A photo of the spot (optional)");
        it.attach("A photo of the spot", "gate.jpg", MadePictures.fromPhone(400, 300, 1));
        it.press("Continue");
        it.look("gate code").type("Gate code", CODE).press("Continue");
        it.sees("Your gate code is shown only to the crew, on the day.");
        it.press("I have read this, go on");
        it.tick("No").press("Continue");
        it.type("Mobile number for texts", MOBILE).press("Continue");
        assertThat(it.page().locator("input[type=file]").count()).as("no evidence").isZero();
        it.doesNotSee("benefit").press("Send");
        provesHerPhone(it);
        it.look("helped on her word");
        it.sees("The crew fetches your bins from Tuesday 12 May, for 3 months");
    }

    private static void provesHerPhone(Walker it) {
        it.look("code to her phone").sees("We have texted a code to 07700 900151");
        var path = it.page().url();
        it.type("Code of six figures", "12345").press("Continue");
        it.mustPutRight(
                "This is not the code we texted, or it has run out. Look again, or ask for a new one");
        // Nobody goes round it, and a new code leaves the first one as good.
        it.open(path.replaceFirst("^https?://[^/]+", "").replace("/phone-code", "/check"));
        it.press("Send").press("Text me a new code").sees("We have texted you a new code.");
        Town.sweep();
        var codes =
                texts(it).stream()
                        .filter(text -> text.contains("is your code"))
                        .map(text -> text.replaceFirst(".*?\\b(\\d{6}) is your code.*", "$1"))
                        .toList();
        assertThat(codes).hasSize(3).allMatch(code -> code.matches("\\d{6}"));
        it.open(path.replaceFirst("^https?://[^/]+", ""));
        it.type("Code of six figures", codes.getLast()).press("Continue");
    }

    private static List<String> texts(Walker it) {
        it.open(Stage.postRoom());
        return it.page().locator(".post__one:has-text('7700900151')").allInnerTexts().stream()
                .map(text -> text.replaceAll("\\s+", " "))
                .toList();
    }

    private static void letsUsLook(Walker it) {
        it.follow("See where it is at any time").look("asked to look");
        it.sees("May we look in our records whether you have a benefit for a disability");
        it.tick("Yes").press("Send your answer").look("helped without an end");
        it.sees("Our help has no end date now. We ask you once a year if you still need it.");
        it.doesNotSee("attendance allowance", "Attendance allowance");
    }

    private static String street() {
        var home =
                Town.in(Stage.BROOKSHIRE.id(), () -> Town.bean(Places.class).at(H3).orElseThrow());
        return "/crew/T7/streets/" + home.usrn();
    }

    private static String theCrewReads(Walker lee) {
        lee.open("/sign-in/people").press("Lee Marsh");
        lee.open(street()).look("crew street with help");
        lee.sees("Fetch the bins: By the side gate", "Gate code: " + CODE);
        var picture = lee.page().locator(".home img").first();
        assertThat(picture.evaluate("one => one.naturalWidth > 0")).isEqualTo(true);
        return picture.getAttribute("src");
    }

    private static void aMissedBinIsDueTomorrow(Walker margaret, Walker lee) {
        Town.CLOCK.set("2026-05-12T13:05:00");
        lee.open("/sign-in/people").press("Lee Marsh");
        lee.open(street()).press("All done here");
        Town.sweep();
        Town.CLOCK.set("2026-05-12T15:00:00");
        margaret.open("/services/report-missed-bin").press("Start now");
        margaret.type("Which property is it?", "AB1 4EF").press("Find address");
        margaret.choose("Which property is it?", "17 Church Walk").press("Continue");
        margaret.tick("Rubbish").press("Continue").doesNotSee("7am", "Was it out");
        margaret.sees("(optional)").press("Continue");
        margaret.type("Mobile number", MOBILE).press("Continue").press("Send");
        margaret.look("missed with help").sees("We have it", "by the end of tomorrow");
    }

    // A van of the trade waste team comes past on the Wednesday.
    private static void theCodeStaysShut(Walker lee, Walker carol, String spot) {
        var path = "/crew/T7/homes/900000003/gate-code";
        try (var nina = Stage.staff(Stage.BROOKSHIRE, tradeWaste(), TABLET, false)) {
            nina.open(path).look("gate code refused");
            nina.sees("You can’t open this", "We have put on record that you asked");
            nina.doesNotSee(CODE);
            nina.open(street()).doesNotSee(CODE);
            assertThat(nina.page().locator(".home img").count()).as("the spot").isZero();
            nina.open(spot).sees("Page not found");
            nina.foundNothingWrong();
        }
        lee.open("/sign-in/people").press("Lee Marsh");
        lee.open(path).sees("You can’t open this").doesNotSee(CODE);
        carol.open("/sign-in/people").press("Carol Whitfield");
        carol.open("/staff/rounds").look("rounds of today");
        carol.press("Refused looks at gate codes").look("refused looks");
        carol.sees(
                "Nina Falk (trade-waste) asked for the code of 17 Church Walk",
                "Wednesday 13 May at 9am. Refused, round T7: is not on this round.",
                "Lee Marsh");
        carol.doesNotSee(CODE);
    }

    private static Person tradeWaste() {
        var id = UUID.randomUUID();
        var nina = new Person(id, "Nina Falk", id + "@mail.example", List.of("trade-waste"), true);
        Town.run(
                Stage.BROOKSHIRE.id(),
                () -> {
                    Town.bean(Structure.class)
                            .save(
                                    new Team(
                                            "trade-waste",
                                            "waste-and-recycling",
                                            "Trade waste",
                                            Set.of(Duty.FIELD)));
                    Town.bean(People.class).save(nina);
                });
        return nina;
    }

    private static void nobodyWritesWhy(Walker it) {
        Stage.letTimePass();
        var texts = texts(it);
        assertThat(texts).hasSizeGreaterThanOrEqualTo(3);
        assertThat(texts)
                .noneMatch(it2 -> it2.matches("(?i).*(disab|benefit|allowance|social care).*"));
        assertThat(texts).noneMatch(text -> text.contains(CODE));
    }
}
