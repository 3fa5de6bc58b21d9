package borough.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.council.Council;
import borough.documents.Documents;
import borough.documents.Kept;
import borough.documents.MadePictures;
import borough.misses.Register;
import borough.values.Uprn;
import borough.visits.Visit;
import borough.visits.Visits;
import borough.waste.PropertyEvent;
import borough.waste.PropertyLog;
import borough.waste.Waste;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A missed bin, from a resident's phone to the crew and back. */
class MissedBinStory {
    private static final Council BROOKSHIRE = Stage.BROOKSHIRE;
    private static final int PHONE = 360;
    private static final int TABLET = 800;
    private static final int DESK = 1280;
    private static final Uprn MILL_LANE_16 = new Uprn(900000002);
    private static final String NO_PICTURE =
            "The file must be a picture or a PDF: JPG, PNG, WebP or PDF";
    private static final Pattern LINK = Pattern.compile("http\\S+/follow/\\S+[0-9a-f]");

    @BeforeEach
    void tuesday_evening() {
        Town.CLOCK.set("2026-05-12T18:10:00");
        Register.clear(Stage.BROOKSHIRE);
    }

    @Test
    void amina_reports_it_on_her_phone_and_is_texted_when_it_is_emptied() {
        try (var amina = Stage.somebody(PHONE, true)) {
            amina.open("/").look("home");
            amina.follow("Report a missed bin").look("start");
            walkThroughMistakes(amina);
            var reference = sendTwice(amina);
            amina.follow("See where it is at any time").look("follow");
            amina.sees("With the crew", "Thursday 14 May", shown(reference));
            emptiedByLee(reference);
            var texts =
                    textsFor("07700 900101", amina).stream()
                            .filter(it -> it.contains("Report a missed bin"))
                            .toList();
            assertThat(texts).hasSize(2);
            assertThat(texts.get(1))
                    .contains("We will empty your rubbish at 10 Mill Lane")
                    .contains("Thursday 14 May");
            assertThat(texts.getFirst()).contains("We emptied your rubbish at 9:12am");
            amina.openSent(link(texts.get(1))).look("follow emptied");
            amina.sees("Emptied", "9:12am", "We have emptied your rubbish");
            amina.foundNothingWrong();
        }
    }

    @Test
    void with_scripts_off_it_is_the_same_and_the_crew_may_say_why_it_could_not() {
        try (var tomasz = Stage.somebody(PHONE, false)) {
            tomasz.open("/").follow("Report a missed bin").press("Start now").look("address");
            tomasz.type("Which property is it?", "ab12cd").press("Find address").look("addresses");
            tomasz.choose("Which property is it?", "31 Mill Lane").press("Continue").look("bins");
            tomasz.tick("Rubbish").press("Continue").look("out by seven");
            tomasz.tick("Yes").press("Continue").look("in view");
            tomasz.tick("Yes").press("Continue").look("photo").press("Continue").look("mobile");
            tomasz.type("Mobile number", "+44 7700 900110").press("Continue").look("check");
            var reference = send(tomasz);
            couldNotByLee(reference);
            var texts = textsFor("07700 900110", tomasz);
            assertThat(texts).hasSize(2);
            assertThat(texts.getFirst())
                    .contains("could not empty")
                    .contains("because there were things in the bin that we cannot take");
            tomasz.open("/follow").look("follow find");
            tomasz.press("See where it is")
                    .mustPutRight("Enter the reference as we sent it, nine letters and numbers");
            tomasz.type("Reference", shown(reference).toLowerCase())
                    .type("Something else we know of it", "AB1 4EF");
            tomasz.press("See where it is")
                    .mustPutRight("We have no request with those two details");
            tomasz.type("Something else we know of it", "ab1 2cd")
                    .press("See where it is")
                    .look("follow not emptied");
            tomasz.sees("Not emptied", shown(reference));
            tomasz.foundNothingWrong();
        }
    }

    @Test
    void an_adviser_does_the_same_for_a_caller() {
        int before = jobs("17 Church Walk").size();
        try (var beth = Stage.somebody(DESK, true)) {
            signIn(beth, "Beth Lawson");
            beth.look("work").follow("Help somebody").look("for callers");
            beth.press("Report a missed bin").look("assisted questions");
            beth.type("Which property is it?", "AB1 4EF").tick("Rubbish").press("Find address");
            beth.look("assisted addresses").choose("Which property is it?", "17 Church Walk");
            beth.press("Continue").look("assisted with more to ask");
            for (var said : beth.page().getByLabel("Yes").all()) {
                said.check();
            }
            beth.type("Mobile number for updates", "12").press("Continue");
            beth.mustPutRight(
                    "Enter a phone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192");
            beth.look("assisted wrong");
            beth.sees("17 Church Walk", "Rubbish")
                    .type("Mobile number for updates", "")
                    .press("Continue");
            beth.look("assisted check")
                    .sees("17 Church Walk", "Say: “We will do this by Thursday 14 May.”");
            beth.press("Send").look("assisted sent");
            var reference = reference(beth);
            beth.follow("See where it is at any time").look("case");
            beth.sees("17 Church Walk", "With the crew", shown(reference), "Beth Lawson");
            assertThat(jobs("17 Church Walk")).hasSize(before + 1);
            beth.foundNothingWrong();
        }
    }

    @Test
    void a_report_that_comes_too_late_is_refused_but_for_a_supervisor_with_a_reason() {
        Town.CLOCK.set("2026-05-18T09:00:00");
        try (var amina = Stage.somebody(PHONE, true);
                var carol = Stage.somebody(DESK, true)) {
            reachRefusal(amina, "12 Mill Lane");
            amina.look("refused too late");
            amina.sees("A missed bin can be reported for 2 working days", "Wednesday 27 May");
            assertThat(amina.page().getByLabel("Reason").count()).isZero();
            amina.foundNothingWrong();
            signIn(carol, "Carol Whitfield");
            reachRefusal(carol, "12 Mill Lane");
            carol.look("refused to a supervisor").press("Go on with this reason");
            carol.mustPutRight("Enter the reason").type("Reason", "She was in hospital");
            carol.press("Go on with this reason").tick("Yes").press("Continue");
            carol.tick("Yes").press("Continue").press("Continue");
            carol.press("Continue").press("Send");
            carol.open("/staff/cases/" + reference(carol)).look("case overridden");
            carol.sees("She was in hospital", "12 Mill Lane");
            carol.foundNothingWrong();
        }
    }

    @Test
    void a_bin_that_the_crew_recorded_as_not_out_is_refused_with_the_time() {
        var at = Town.CLOCK.instant().minus(Duration.ofHours(4));
        var photo =
                Town.in(
                        BROOKSHIRE.id(),
                        () -> Kept.picture(Town.bean(Documents.class), "No bin at the gate.jpg"));
        var log =
                new PropertyLog(
                        MILL_LANE_16,
                        "rubbish",
                        LocalDate.parse("2026-05-12"),
                        PropertyEvent.NOT_OUT,
                        at,
                        "T7",
                        photo.id());
        Town.run(BROOKSHIRE.id(), () -> Town.bean(Waste.class).logProperty(log));
        try (var joanne = Stage.somebody(PHONE, true)) {
            reachRefusal(joanne, "16 Mill Lane");
            joanne.look("refused not out");
            joanne.sees("at 2:10pm our crew recorded that your rubbish bin was not out");
            var picture = joanne.page().getByAltText("Picture: No bin at the gate");
            assertThat(picture.evaluate("it => it.naturalWidth")).isEqualTo(320);
            joanne.sees("Tell us the crew's reason was wrong");
            joanne.foundNothingWrong();
        }
        assertThat(jobs("16 Mill Lane")).isEmpty();
    }

    private static void reachRefusal(Walker it, String address) {
        it.open("/services/report-missed-bin").press("Start now");
        it.type("Which property is it?", "AB1 2CD").press("Find address");
        it.choose("Which property is it?", address).press("Continue");
        it.tick("Rubbish").press("Continue").sees("We can’t do this for you now");
    }

    private static void walkThroughMistakes(Walker amina) {
        amina.press("Start now").look("address");
        amina.press("Find address").mustPutRight("Enter a postcode").look("address wrong");
        amina.type("Which property is it?", "AB1 2CD").press("Find address").look("addresses");
        amina.press("Continue").mustPutRight("Choose an address").look("addresses wrong");
        amina.choose("Which property is it?", "10 Mill Lane").press("Continue").look("bins");
        amina.press("Continue").mustPutRight("Select one or more options").look("bins wrong");
        amina.tick("Rubbish").press("Continue").look("out by seven");
        amina.tick("Yes").press("Continue").look("in view");
        amina.tick("Yes").press("Continue").look("photo");
        sendPhoto(amina);
        amina.look("mobile");
        amina.type("Mobile number", "12").press("Continue").look("mobile wrong");
        amina.type("Mobile number", "07700 900199").press("Continue").look("check");
        amina.follow("Change Mobile number for updates");
        amina.type("Mobile number", "07700 900101").press("Continue");
        amina.sees("10 Mill Lane", "Rubbish", "bin.jpg", "07700 900101", "by Thursday 14 May");
        amina.doesNotSee("900199");
    }

    private static void sendPhoto(Walker amina) {
        amina.attach("A photo of the bin", "bin.jpg", "no picture".getBytes(UTF_8));
        amina.press("Continue").mustPutRight(NO_PICTURE).look("photo wrong");
        amina.attach("A photo of the bin", "bin.jpg", MadePictures.fromPhone(400, 300, 1));
        amina.press("Continue");
    }

    private static String send(Walker it) {
        it.press("Send").look("sent").sees("We have it", "by Thursday 14 May");
        Stage.letTimePass();
        return reference(it);
    }

    // As two quick presses do where no script holds the second one back.
    private static String sendTwice(Walker it) {
        var first =
                (String)
                        it.page()
                                .evaluate(
                                        """
                                        async () => {
                                          const form = document.querySelector("main form");
                                          const sent = new URLSearchParams(new FormData(form));
                                          const it = await fetch(form.action, {method: "POST", body: sent});
                                          return await it.text();
                                        }""");
        var reference = send(it);
        assertThat(first).contains(shown(reference));
        return reference;
    }

    private static void emptiedByLee(String reference) {
        Town.CLOCK.set("2026-05-13T09:12:00");
        try (var lee = Stage.somebody(TABLET, true)) {
            toRound(lee);
            var jobs = jobs("10 Mill Lane");
            assertThat(jobs).hasSize(1);
            assertThat(jobs.getFirst().caseReference().text()).isEqualTo(reference);
            lee.sees("10 Mill Lane", shown(reference));
            lee.follow("10 Mill Lane").look("crew job with photo").sees("Photos", "bin.jpg");
            assertThat(lee.page().getByAltText("Picture: bin").evaluate("it => it.naturalWidth"))
                    .isEqualTo(320);
            lee.follow("See the whole round");
            lee.press("Done at 10 Mill Lane").look("crew saved").sees("Saved", "9:12am");
            lee.follow("See the whole round").look("crew round after");
            // What has ended is folded away while something is still to do.
            lee.page().evaluate("document.querySelector('details').open = true");
            lee.sees("Done at 9:12am");
            lee.foundNothingWrong();
        }
        Stage.letTimePass();
    }

    private static void couldNotByLee(String reference) {
        Town.CLOCK.set("2026-05-13T09:40:00");
        try (var lee = Stage.somebody(TABLET, false)) {
            toRound(lee);
            assertThat(jobs("31 Mill Lane")).hasSize(1);
            lee.sees("31 Mill Lane", shown(reference));
            lee.follow("Could not at 31 Mill Lane").look("crew why not");
            lee.press("Wrong things in it").look("crew saved").sees("Could not at 9:40am");
            lee.foundNothingWrong();
        }
        Stage.letTimePass();
    }

    private static void toRound(Walker lee) {
        signIn(lee, "Lee Marsh");
        lee.open("/crew").look("crew rounds").follow("T7").look("crew round");
    }

    private static void signIn(Walker it, String name) {
        it.open("/sign-in/people").look("people").press(name);
    }

    private static List<Visit> jobs(String where) {
        return Town.in(
                BROOKSHIRE.id(),
                () ->
                        Town.bean(Visits.class)
                                .todayOf("T7", LocalDate.parse("2026-05-13"))
                                .stream()
                                .filter(it -> it.place().label().startsWith(where + ","))
                                .toList());
    }

    // Newest first, as the post room shows them: at least two, where as many were sent.
    private static List<String> textsFor(String number, Walker it) {
        Stage.letTimePass();
        it.open(Stage.postRoom()).look("post room");
        var texts = new ArrayList<>(textsShown(number, it));
        // What other stories left undone is told of overnight too, and may fill a page.
        var older = it.page().locator("a[rel=next]");
        while (texts.size() < 2 && older.count() > 0) {
            it.open(older.getAttribute("href"));
            texts.addAll(textsShown(number, it));
        }
        return texts;
    }

    private static List<String> textsShown(String number, Walker it) {
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

    private static String reference(Walker it) {
        return it.page().locator(".done__letters").innerText().replaceAll("\\s", "");
    }

    private static String shown(String reference) {
        return reference.substring(0, 3)
                + " "
                + reference.substring(3, 6)
                + " "
                + reference.substring(6);
    }
}
