package borough.stories;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.documents.MadeSounds;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two neighbours report a noise, keep diaries, and officers serve a notice on who makes it. */
class NoiseStory {
    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final int KIOSK = 1080;
    private static final Pattern LINK = Pattern.compile("https?://\\S+/follow/\\S+[0-9a-f]");
    private static final String AMINA = "amina.khan@mail.example";
    private static final String TOMASZ = "tomasz@mail.example";
    // What is kept of 45 seconds: a head, and eight thousand bytes for each of 30.
    private static final int CLIPPED = 44 + 30 * 8000;
    private static final String ACT = "We heard enough to serve a notice.";

    @Test
    void from_a_loud_night_to_a_notice() {
        Town.CLOCK.set("2026-05-12T18:10:00");
        try (var amina = Stage.somebody(PHONE, false);
                var tomasz = Stage.somebody(DESK, true);
                var officer = Stage.somebody(DESK, true)) {
            var report = reports(amina);
            joins(tomasz);
            var diary = diaryOf(amina, AMINA);
            theyAreKeptApart(amina, tomasz, diary);
            theSourceAndItsLandlordAreWrittenTo(amina);
            writes(amina, diary);
            records(amina, tomasz, diary);
            anAdviserWritesForThem(diary);
            readsTheDiary(officer, amina, diary);
            servesANotice(officer, report);
            isTold(amina);
            amina.foundNothingWrong();
            tomasz.foundNothingWrong();
            officer.foundNothingWrong();
        }
    }

    private static String reports(Walker it) {
        it.open("/services/report-noise").look("noise start");
        it.sees("We look into it.").doesNotSee("We do what you asked").press("Start now");
        begins(it);
        it.tick("Yes").press("Continue");
        answersWho(it, "14 Mill Lane", "Amina Khan", AMINA);
        it.look("noise check").sees("16 Mill Lane", "could not sleep");
        it.sees("We will look into this by").press("Send");
        it.look("noise sent").sees("We will look into this by", "We look into the noise");
        Stage.letTimePass();
        return it.page().locator(".done__letters").innerText().replaceAll("\\s", "");
    }

    private static void begins(Walker it) {
        address(it, "Where does the noise come from?", "16 Mill Lane");
        it.tick("Music").press("Continue");
        it.tick("No").press("Continue");
        it.tick("No").press("Continue");
        it.look("noise times");
        entry(it, "times-1-when", "11", "23:00", "23:40");
        it.press("Continue");
        it.type("How does it affect you?", "We could not sleep.").press("Continue");
        it.tick("No").press("Continue");
        it.look("noise landlord").sees("May we tell the landlord of that home?");
    }

    private static void answersWho(Walker it, String home, String name, String email) {
        it.tick("No").press("Continue");
        address(it, "Your address", home);
        it.type("Your name", name).press("Continue");
        it.type("Your email address", email).press("Continue");
    }

    private static void address(Walker it, String label, String home) {
        it.type(label, "AB1 2CD").press("Find address");
        it.choose(label, home).press("Continue");
    }

    private static void entry(Walker it, String field, String day, String from, String until) {
        fill(it, field + "-day", day);
        fill(it, field + "-month", "5");
        fill(it, field + "-year", "2026");
        fill(it, field + "-from", from);
        fill(it, field + "-until", until);
    }

    private static void fill(Walker it, String name, String text) {
        it.page().locator("[name='" + name + "']").fill(text);
    }

    private static void joins(Walker it) {
        it.open("/services/report-noise").press("Start now");
        begins(it);
        it.tick("No").press("Continue");
        answersWho(it, "31 Mill Lane", "Tomasz Zielinski", TOMASZ);
        it.look("noise joining").sees("Nobody else sees it, or that you told us.");
        it.press("Add me to it").look("noise joined");
        it.sees("You have joined this").doesNotSee("Amina");
        Stage.letTimePass();
    }

    // Everybody's messages are in one room, the newest first.
    private static String received(Walker it, String address, String says) {
        it.open(Stage.postRoom());
        return it.page()
                .locator(".post__one:has-text('" + address + "'):has-text('" + says + "')")
                .first()
                .innerText();
    }

    private static String diaryOf(Walker it, String email) {
        var link = LINK.matcher(received(it, email, "This is your noise diary"));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static void theyAreKeptApart(Walker amina, Walker tomasz, String diary) {
        var other = diaryOf(tomasz, TOMASZ);
        assertThat(other).isNotEqualTo(diary);
        tomasz.openSent(other).look("noise diary").sees("Keep writing").doesNotSee("Amina");
        amina.openSent(diary).look("noise diary").sees("Keep writing").doesNotSee("Tomasz");
    }

    private static void theSourceAndItsLandlordAreWrittenTo(Walker it) {
        var copy = received(it, "neighbours@weirvalley.example", "Somebody has told us of noise");
        assertThat(copy).contains("16 Mill Lane").doesNotContain("Amina", "14 Mill Lane");
        Town.CLOCK.set("2026-05-15T09:00:00");
        Stage.letTimePass();
        var letter = received(it, "The occupier, 16 Mill Lane", "others hear it");
        assertThat(letter).doesNotContain("Amina", "14 Mill Lane", "Tomasz");
    }

    private static void writes(Walker it, String diary) {
        it.openSent(diary).page().locator("main a[href$='/add/entries']").click();
        it.look("noise diary adding");
        entry(it, "entries-1-when", "13", "23:30", "01:10");
        fill(it, "entries-1-heard", "Bass through the wall");
        it.page().getByLabel("could not sleep").first().check();
        it.press("Add it").look("noise diary written");
        Town.CLOCK.set("2026-05-19T19:00:00");
        Stage.letTimePass();
        assertThat(received(it, AMINA, "go on with your noise diary")).contains("/follow/");
    }

    private static void records(Walker it, Walker other, String diary) {
        it.openSent(diary).page().locator("main a[href$='/add/recordings']").click();
        it.look("noise recording adding");
        it.sees("We keep the first 30 seconds.");
        it.attach("Recordings of the noise", "bass.wav", MadeSounds.wave(45)).press("Add it");
        it.look("noise recording added").sees("bass.wav");
        var sound = it.page().locator("audio").first().getAttribute("src");
        other.open(sound.replaceAll("/follow/[^/]+/[^/]+/", "/follow/" + reference(diary) + "/x/"));
        other.sees("Page not found");
    }

    // The player asks for a piece first, and gets it.
    private static void isHeard(Walker officer) {
        var heard =
                officer.page()
                        .evaluate(
                                """
                                async () => {
                                  const sound = document.querySelector("audio");
                                  const piece = await fetch(sound.src, {headers: {Range: "bytes=0-99"}});
                                  const whole = await (await fetch(sound.src)).arrayBuffer();
                                  sound.load();
                                  return [piece.status, piece.headers.get("Content-Type"), whole.byteLength];
                                }""");
        assertThat(heard).isEqualTo(List.of(206, "audio/wav", CLIPPED));
    }

    private static void anAdviserWritesForThem(String diary) {
        try (var beth = Stage.somebody(DESK, false)) {
            beth.open("/sign-in/people").press("Beth Lawson");
            beth.open("/staff/cases/" + reference(diary))
                    .follow("Add for them: What did you hear?");
            beth.look("noise entry by phone").press("Add it");
            assertThat(beth.page().title()).startsWith("Error: ");
            beth.tick("On paper");
            entry(beth, "entries-1-when", "16", "22:00", "23:15");
            fill(beth, "entries-1-heard", "Shouting and music");
            beth.page().getByLabel("annoyed").first().check();
            beth.press("Add it").sees("It is added for the customer.", "Shouting and music");
            beth.foundNothingWrong();
        }
    }

    private static String reference(String link) {
        return link.replaceAll(".*/follow/([^/]+)/.*", "$1");
    }

    private static void readsTheDiary(Walker officer, Walker amina, String diary) {
        // Two lines in two weeks are few, so there is one week more.
        Town.CLOCK.set("2026-05-26T19:00:00");
        Stage.letTimePass();
        assertThat(received(amina, AMINA, "A few more lines")).contains("/follow/");
        Town.CLOCK.set("2026-06-02T20:00:00");
        Stage.letTimePass();
        officer.open("/sign-in/people").press("Priya Raman");
        officer.open("/staff/cases/" + reference(diary)).look("noise diary case");
        isHeard(officer);
        officer.follow("Chart: Entries").look("noise chart");
        officer.sees("2 entries on 2 days, 2 hours 55 minutes in all.");
        assertThat(officer.page().locator(".chart__bar").count()).isEqualTo(3);
        officer.follow("Back to the case");
        officer.type("Your reason (needed for: Act on it, Not enough)", ACT);
        officer.press("Draft a statement").follow("Witness statement (draft)");
        assertThat(officer.look("noise statement").printed("Look at it as it is printed"))
                .contains("true to the best of my knowledge", "Amina Khan");
        officer.follow("Back to the case");
        officer.type("Your reason (needed for: Act on it, Not enough)", ACT);
        officer.press("Act on it").sees("Ended: Read");
        Stage.letTimePass();
        assertThat(received(amina, AMINA, "has read your diary")).contains(ACT);
    }

    private static void servesANotice(Walker officer, String report) {
        officer.open("/staff/cases/" + report).look("noise case").sees("With an officer");
        becomes(officer, "Helen Brody").open("/staff/cases/" + report);
        officer.type("What is the nuisance", "Amplified music at night");
        officer.type("What must they do", "Play none that is heard next door after 23:00");
        officer.press("Keep what you found").look("noise notice to decide");
        officer.page().getByLabel("Your reason").first().fill("Three weeks of it.");
        officer.press("Abatement notice");
        becomes(officer, "Colin Ashby").open("/staff/cases/" + report);
        officer.press("Abatement notice").sees("Notice to serve");
        officer.follow("Abatement notice (draft)").look("noise notice draft");
        officer.press("Approve it").sees("It is approved.");
        officer.press("Keep how it was served");
        officer.mustPutRight("Enter the day on which it was served");
        assertThat(officer.look("noise notice to serve").printed("Look at it as it is printed"))
                .contains("Amplified music at night", "section 80(3)");
        fill(officer, "on-day", "2");
        fill(officer, "on-month", "6");
        fill(officer, "on-year", "2026");
        officer.tick("Handed to them").type("On whom?", "Joanne Pike");
        officer.press("Keep how it was served").look("noise notice served");
        officer.sees("Served on Joanne Pike on 2 June 2026");
        Stage.letTimePass();
    }

    private static Walker becomes(Walker it, String name) {
        it.press("Sign out");
        return it.open("/sign-in/people").press(name);
    }

    private static void isTold(Walker it) {
        assertThat(received(it, AMINA, "We have served a notice"))
                .contains("They may appeal until Monday 22 June");
    }

    @Test
    void at_a_kiosk_and_by_phone() {
        Town.CLOCK.set("2026-05-12T18:10:00");
        try (var tomasz = Stage.somebody(KIOSK, true);
                var beth = Stage.somebody(DESK, false)) {
            tomasz.open("/kiosk").follow("Report a noise problem").press("Start");
            address(tomasz, "Where does the noise come from?", "22 Mill Lane");
            tomasz.look("noise kiosk kinds").tick("Building site").press("Continue");
            tomasz.tick("No").press("Continue");
            tomasz.tick("No").press("Continue");
            entry(tomasz, "times-1-when", "12", "09:00", "17:00");
            tomasz.look("noise kiosk times").press("Continue");
            tomasz.sees("Building noise is allowed from 8am to 6pm on weekdays");
            tomasz.look("noise kiosk hours");
            tomasz.open("/kiosk").follow("Add to your noise diary").look("noise kiosk diary");
            beth.open("/sign-in/people").press("Beth Lawson");
            beth.open("/staff/services").press("Report a noise problem");
            beth.type("Where does the noise come from?", "AB1 2CD").press("Find address");
            beth.choose("Where does the noise come from?", "24 Mill Lane");
            beth.tick("Children playing").press("Continue");
            beth.look("noise by phone").sees("Children playing is a part of daily life");
            beth.open("/staff/services").press("Add to your noise diary");
            beth.press("The caller has heard this, go on");
            beth.look("noise diary by phone").sees("Which noise report is it for?");
            tomasz.foundNothingWrong();
            beth.foundNothingWrong();
        }
    }
}
