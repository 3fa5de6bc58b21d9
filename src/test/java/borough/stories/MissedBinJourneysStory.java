package borough.stories;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.api.Keys;
import borough.council.Council;
import borough.council.SignedIn;
import borough.data.Json;
import borough.documents.MadePictures;
import borough.misses.Register;
import borough.places.Places;
import borough.values.Reference;
import borough.values.Uprn;
import borough.visits.Visit;
import borough.visits.Visits;
import borough.waste.CrewPosition;
import borough.waste.Waste;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * "Ring back after four" is never said: a missed bin is watched for while its crew is out. And one
 * answer everywhere: what a crew logged is said in the same words at home, by phone, at a kiosk and
 * to programs.
 */
class MissedBinJourneysStory {
    static {
        // Before the first client is made: a program names the host itself.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private static final Council BROOKSHIRE = Stage.BROOKSHIRE;
    private static final int PHONE = 360;
    private static final int TABLET = 1024;
    private static final int DESK = 1280;
    private static final int KIOSK = 1080;
    private static final Uprn H1 = new Uprn(900000001);
    private static final Uprn H2 = new Uprn(900000002);
    private static final LocalDate TUESDAY = LocalDate.parse("2026-05-12");

    @BeforeEach
    void nothing_reported_yet() {
        Register.clear(BROOKSHIRE);
    }

    @Test
    void a_bin_reported_before_the_crew_has_finished_is_watched_for() {
        Town.CLOCK.set("2026-05-12T11:05:00");
        try (var amina = Stage.somebody(PHONE, true);
                var lee = Stage.somebody(TABLET, true);
                var beth = Stage.somebody(DESK, false)) {
            reach(amina, "AB1 2CD", "14 Mill Lane", "Rubbish");
            amina.look("crew still out");
            amina.sees("The crew is on your round, Mill Lane not reached yet", "watch for you");
            assertThat(jobs("14 Mill Lane", TUESDAY)).isEmpty();
            var reference = accept(amina, "07700 900141");
            amina.sees("We have it");
            assertThat(texts(beth, "07700 900141")).hasSize(1);
            assertThat(texts(beth, "07700 900141").getFirst())
                    .contains("We are watching for the crew at 14 Mill Lane");
            assertThat(jobs("14 Mill Lane", TUESDAY)).isEmpty();

            Town.CLOCK.set("2026-05-12T13:20:00");
            signIn(lee, "Lee Marsh");
            lee.open(street(H1)).look("crew street with a home");
            var before = System.nanoTime();
            lee.press("All done here");
            Town.sweep();
            assertThat(Town.CLOCK.instant()).isEqualTo("2026-05-12T12:20:00Z");
            lee.open("/crew/T7").sees("14 Mill Lane");
            System.out.printf(
                    "A mark became a job on the crew's page in %d ms%n",
                    (System.nanoTime() - before) / 1_000_000);
            lee.look("crew with what was watched");
            assertThat(jobs("14 Mill Lane", TUESDAY))
                    .singleElement()
                    .satisfies(it -> assertThat(it.caseReference().text()).isEqualTo(reference));

            Town.CLOCK.set("2026-05-12T13:40:00");
            lee.open(street(H1) + "/homes/900000001?bin=rubbish").follow("Something else");
            lee.follow("Something else").look("crew emptied after all").press("Emptied after all");
            var told = texts(beth, "07700 900141");
            assertThat(told).hasSize(2);
            assertThat(told.getFirst()).contains("We emptied your rubbish at 1:40pm");
            assertThat(jobs("14 Mill Lane", TUESDAY)).noneMatch(Visit::isOpen);

            signIn(beth, "Beth Lawson");
            beth.open("/staff/properties/900000001").look("property of a watch");
            beth.sees("Report a missed bin");
            beth.open("/staff/cases/" + reference).look("case of a watch");
            beth.sees("11:05am", "1:20pm", "1:40pm", "watching", "Emptied");
            beth.doesNotSee("Raised");
            reachKnown(amina, "AB1 2CD", "14 Mill Lane", "Rubbish");
            amina.look("reported before and ended").sees("We have emptied your rubbish");
            assertThat(jobs("14 Mill Lane", TUESDAY)).hasSize(1);
            nothingWrong(amina, lee, beth);
        }
    }

    @Test
    void a_street_that_is_never_marked_is_reported_at_four() {
        Town.CLOCK.set("2026-05-12T11:05:00");
        try (var priya = Stage.somebody(PHONE, false);
                var beth = Stage.somebody(DESK, false)) {
            reach(priya, "AB3 7NP", "11 Orchard Close", "Rubbish");
            priya.sees("Orchard Close not reached yet");
            var reference = accept(priya, "07700 900142");
            Town.CLOCK.set("2026-05-12T15:59:00");
            Town.sweep();
            assertThat(stage(reference)).isEqualTo("watching");
            Town.CLOCK.set("2026-05-12T16:00:00");
            assertThat(texts(beth, "07700 900142").getFirst())
                    .contains("We will empty your rubbish at 11 Orchard Close")
                    .contains("by Thursday 14 May");
            assertThat(stage(reference)).isEqualTo("with the crew");
            nothingWrong(priya);
        }
    }

    @Test
    void what_a_crew_logged_is_said_in_the_same_words_everywhere_and_can_be_disputed() {
        Town.CLOCK.set("2026-05-19T10:12:00");
        try (var joanne = Stage.somebody(PHONE, true);
                var beth = Stage.somebody(DESK, true);
                var kiosk = Stage.somebody(KIOSK, true);
                var carol = Stage.somebody(DESK, true)) {
            leeLogsContaminated();
            Town.CLOCK.set("2026-05-20T08:55:00");
            var counted = firstContact(carol);
            reach(joanne, "AB1 2CD", "16 Mill Lane", "Recycling");
            var words = joanne.page().locator("main .govuk-body-l").first().innerText();
            joanne.look("refused contaminated");
            assertThat(words)
                    .contains("On Tuesday 19 May at 10:12am our crew recorded things")
                    .contains("Take out things such as food, nappies")
                    .contains("by 7am on Tuesday 2 June");
            // They come one after another: who was first says where it was brought.
            Town.CLOCK.set("2026-05-20T09:00:00");
            byPhone(beth, words);
            atKiosk(kiosk, words);
            byProgram(words);
            // One home asked one thing in three channels: one matter, brought online, asked again.
            assertThat(firstContact(carol))
                    .isEqualTo(
                            List.of(
                                    counted.get(0) + 1,
                                    counted.get(1),
                                    counted.get(2) + 1,
                                    counted.get(3),
                                    counted.get(4)));
            carol.look("first contact");
            overridden(carol);
            dispute(joanne, carol);
            nothingWrong(joanne, beth, kiosk, carol);
        }
    }

    private static void leeLogsContaminated() {
        var at = home(H2);
        Town.run(
                BROOKSHIRE.id(),
                () ->
                        Town.bean(Waste.class)
                                .crewAt(
                                        new CrewPosition(
                                                "T7",
                                                Town.CLOCK.instant().minusSeconds(5),
                                                at.easting() + 12,
                                                at.northing())));
        try (var lee = Stage.somebody(TABLET, false)) {
            signIn(lee, "Lee Marsh");
            lee.open(street(H2) + "/homes/900000002?bin=recycling");
            lee.attach("Take a photo", "IMG_1.jpg", MadePictures.fromPhone(640, 480, 1));
            lee.press("Wrong things in it");
            lee.sees("Wrong things in it, 10:12am");
        }
    }

    private static void byPhone(Walker beth, String words) {
        signIn(beth, "Beth Lawson");
        beth.open("/staff/services").press("Report a missed bin");
        beth.type("Which property is it?", "AB1 2CD").tick("Recycling").press("Find address");
        beth.choose("Which property is it?", "16 Mill Lane").press("Continue");
        beth.look("assisted contaminated").sees("“" + words + "”");
        beth.sees("Only a waste supervisor may go past this");
        assertThat(beth.page().getByLabel("Reason").count()).isZero();
    }

    private static void atKiosk(Walker kiosk, String words) {
        kiosk.open("/kiosk").follow("Report a missed bin").press("Start");
        kiosk.type("Which property is it?", "AB1 2CD").press("Find address");
        kiosk.choose("Which property is it?", "16 Mill Lane").press("Continue");
        kiosk.tick("Recycling").press("Continue").look("kiosk contaminated");
        assertThat(kiosk.page().locator("main .govuk-body-l").first().innerText()).isEqualTo(words);
        kiosk.press("Print a slip to take with you").look("kiosk slip");
        assertThat(kiosk.page().locator(".slip__says").first().innerText()).isEqualTo(words);
        kiosk.sees("Wednesday 20 May, 9am", "Questions? Ring", "Tuesday 2 June");
    }

    private static void byProgram(String words) {
        var key =
                Town.in(
                        BROOKSHIRE.id(),
                        () ->
                                Town.bean(Keys.class)
                                        .make(
                                                new SignedIn(
                                                        UUID.randomUUID(),
                                                        "Ola Okafor",
                                                        List.of(),
                                                        Set.of(),
                                                        Set.of()),
                                                "Millbrook Homes by program",
                                                Set.of("report-missed-bin")));
        var asked =
                """
                {"answers": {"address": {"uprn": 900000002}, "bins": ["recycling"],
                "out by seven": true, "in view": true}}""";
        var told = post(key, "/api/services/report-missed-bin", asked);
        assertThat(told.statusCode()).isEqualTo(422);
        var body = Json.MAPPER.readTree(told.body());
        assertThat(body.path("rule").asString("")).isEqualTo("contaminated");
        assertThat(body.path("detail").asString("")).isEqualTo(words);
        var forged = asked.replace("\"in view\": true", "\"in view\": true, \"early\": true");
        assertThat(post(key, "/api/services/report-missed-bin", forged).body())
                .contains("There is no such question");
        var unknown = asked.replace("900000002", "123456789");
        assertThat(post(key, "/api/services/report-missed-bin", unknown).statusCode())
                .isEqualTo(422);
    }

    private static HttpResponse<String> post(String key, String path, String json) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Town.port() + path))
                        .header("Host", BROOKSHIRE.hosts().getFirst())
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    // Of missed bins: brought, settled and asked again online; brought by phone and at a kiosk.
    private static List<Integer> firstContact(Walker carol) {
        Town.sweep();
        signIn(carol, "Carol Whitfield");
        carol.open("/staff/first-contact");
        return List.of(
                figure(carol, "Online", 0),
                figure(carol, "Online", 1),
                figure(carol, "Online", 3),
                figure(carol, "Phone", 0),
                figure(carol, "Kiosk", 0));
    }

    private static int figure(Walker it, String channel, int column) {
        var row =
                it.page()
                        .locator("tr:has(th:text-is('Report a missed bin'))")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHas(it.page().locator("td").getByText(channel)));
        return row.count() == 0
                ? 0
                : Integer.parseInt(
                        row.locator(".govuk-table__cell--numeric").nth(column).innerText());
    }

    private static void overridden(Walker carol) {
        reach(carol, "AB1 2CD", "16 Mill Lane", "Recycling");
        carol.press("Go on with this reason").mustPutRight("Enter the reason");
    }

    // Her second in a year: the first without a photo would be taken on trust.
    private static void dispute(Walker joanne, Walker carol) {
        Register.disputed(BROOKSHIRE, H2, Instant.parse("2026-03-03T09:00:00Z"));
        joanne.press("Tell us the crew's reason was wrong").press("Start now");
        joanne.press("Continue").look("dispute reason").tick("Contaminated").press("Continue");
        joanne.type("What happened?", "It held only clean card.").press("Continue");
        joanne.attach("A photo that shows it", "clean.jpg", MadePictures.fromPhone(400, 300, 1));
        joanne.look("dispute photo").press("Continue");
        joanne.type("Mobile number", "07700 900143").press("Continue").look("dispute check");
        joanne.sees("by the end of tomorrow").press("Send").look("dispute sent");
        var reference = joanne.page().locator(".done__letters").innerText().replaceAll("\\s", "");
        Stage.letTimePass();
        carol.open("/staff/cases/" + reference).look("dispute at a desk");
        carol.sees("recorded contaminated at 10:12am", "12 metres from the home");
        carol.sees("It held only clean card.", "The crew’s photos");
        assertThat(carol.page().locator("main .files img").all())
                .as("what the crew took and what she sent")
                .hasSize(2)
                .allMatch(it -> it.evaluate("one => one.naturalWidth > 0").equals(true));
        carol.press("Accept").sees("Agreed");
        assertThat(texts(carol, "07700 900143"))
                .hasSize(2)
                .first()
                .asString()
                .contains("You are right. We have put our record right.");
        assertThat(jobs("16 Mill Lane", LocalDate.parse("2026-05-21"))).hasSize(1);
        var log =
                Town.in(
                        BROOKSHIRE.id(),
                        () ->
                                Town.bean(Waste.class)
                                        .lastCollections(H2, List.of("recycling"))
                                        .getFirst()
                                        .log());
        assertThat(log).isNull();
    }

    private static void reach(Walker it, String postcode, String address, String bin) {
        it.open("/services/report-missed-bin").press("Start now");
        it.type("Which property is it?", postcode).press("Find address");
        it.choose("Which property is it?", address).press("Continue");
        it.tick(bin).press("Continue");
    }

    private static void reachKnown(Walker it, String postcode, String address, String bin) {
        reach(it, postcode, address, bin);
        it.sees("We know about this already");
    }

    private static String accept(Walker it, String mobile) {
        it.press("I have read this, go on");
        it.tick("Yes").press("Continue").tick("Yes").press("Continue");
        it.press("Continue");
        it.type("Mobile number", mobile).press("Continue").look("check of a watch");
        it.press("Send").look("watch sent");
        Stage.letTimePass();
        return it.page().locator(".done__letters").innerText().replaceAll("\\s", "");
    }

    private static void signIn(Walker it, String name) {
        it.open("/sign-in/people").press(name);
    }

    private static String street(Uprn home) {
        var usrn =
                Town.in(BROOKSHIRE.id(), () -> Town.bean(Places.class).at(home).orElseThrow())
                        .usrn();
        return "/crew/T7/streets/" + usrn;
    }

    private static borough.places.MapPoint home(Uprn home) {
        return Town.in(BROOKSHIRE.id(), () -> Town.bean(Places.class).at(home).orElseThrow().at());
    }

    private static String stage(String reference) {
        return Town.in(
                BROOKSHIRE.id(),
                () ->
                        Town.bean(borough.cases.Cases.class)
                                .find(new Reference(reference))
                                .orElseThrow()
                                .where()
                                .stage());
    }

    private static List<Visit> jobs(String where, LocalDate day) {
        return Town.in(
                BROOKSHIRE.id(),
                () ->
                        Town.bean(Visits.class).todayOf("T7", day).stream()
                                .filter(it -> it.place().label().startsWith(where + ","))
                                .toList());
    }

    // Newest first, as the post room shows them.
    private static List<String> texts(Walker it, String number) {
        Stage.letTimePass();
        it.open(Stage.postRoom());
        var digits = number.replace(" ", "").substring(1);
        return it.page().locator(".post__one").allInnerTexts().stream()
                .filter(text -> text.replaceAll("\\D", "").contains(digits))
                .map(text -> text.replaceAll("\\s+", " "))
                .toList();
    }

    private static void nothingWrong(Walker... all) {
        for (var it : all) {
            it.foundNothingWrong();
        }
    }
}
