package borough.bindays;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Town;
import borough.values.Uprn;
import borough.visits.Yard;
import borough.waste.Assistance;
import borough.waste.Container;
import borough.waste.Round;
import borough.waste.RoundPlan;
import borough.waste.Schedule;
import borough.waste.Stop;
import borough.waste.Waste;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bin days by address, for anybody. */
class BinDayPagesTest {
    private static final String HOME = "/bins/900000001";
    private static final LocalDate HOLIDAY = LocalDate.parse("2026-05-26");

    private final Yard yard = new Yard();
    private final Browser amina = new Browser(yard.council);
    private final Browser lee = new Browser(yard.council).as("crews");

    @BeforeEach
    void plan() {
        var bins = new ArrayList<Container>();
        for (int i = 1; i <= 3; i++) {
            bins.add(bin(i, "rubbish", Schedule.WEEK_A, null, Container.Kind.WHEELED_BIN));
            bins.add(bin(i, "food", Schedule.WEEKLY, null, Container.Kind.CADDY));
        }
        var paid = LocalDate.parse("2027-03-31");
        bins.add(bin(2, "garden", Schedule.WEEK_B, paid, Container.Kind.WHEELED_BIN));
        var round = new Round("T7", DayOfWeek.TUESDAY, "Crew 7", "crews", LocalTime.of(15, 0));
        var plan =
                new RoundPlan(
                        List.of(round),
                        List.of(
                                        new Stop("T7", Yard.CHURCH_WALK, 1),
                                        new Stop("T7", Yard.MILL_LANE, 2),
                                        new Stop("T7", Yard.HIGH_STREET, 3))
                                .iterator(),
                        bins.iterator(),
                        List.<Assistance>of().iterator(),
                        Map.of(HOLIDAY, HOLIDAY.plusDays(1)));
        yard.run(() -> Town.bean(Waste.class).load(plan));
    }

    @Test
    void each_container_is_there_with_its_name_its_colour_and_a_picture() {
        var page = amina.open(HOME);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("14 Mill Lane, Brookford, AB1 2CD");
        assertThat(page.html().select(".bins-next__name").eachText())
                .containsExactly(
                        "Food waste green caddy",
                        "Rubbish black wheeled bin",
                        "Garden waste brown wheeled bin, if you have joined");
        assertThat(page.html().select(".bins-next svg")).hasSize(3);
        assertThat(page.html().select("svg[fill=#2f7d32] use[href=#bin-caddy]")).isNotEmpty();
        assertThat(page.html().select("main [style], main script")).isEmpty();
        assertThat(page.html().select(".bins-month")).hasSize(13);
        assertThat(page.html().select(".bins-day")).hasSize(53);
    }

    @Test
    void what_a_holiday_moves_is_marked() {
        var moved = amina.open(HOME).html().select(".bins-day--moved");
        assertThat(moved.eachText())
                .containsExactly("Wed 27 Food waste Rubbish Moved from Tue 26 May");
    }

    @Test
    void nothing_is_kept_of_whoever_looks_and_a_browser_may_keep_the_page() throws Exception {
        var first = get(HOME, Map.of());
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=30", "public");
        var mark = first.headers().firstValue("ETag").orElseThrow();
        assertThat(get(HOME, Map.of("If-None-Match", mark)).statusCode()).isEqualTo(304);
        Town.CLOCK.set("2026-05-14T05:30:00");
        var later = get(HOME, Map.of("If-None-Match", mark));
        assertThat(later.statusCode()).as("another day is another page").isEqualTo(200);
        assertThat(later.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=600");
    }

    @Test
    void on_the_day_it_says_how_the_round_goes() {
        assertThat(today()).contains("The crew has not started its round yet.");
        Town.CLOCK.set("2026-05-12T07:30:00");
        press("13", "all done");
        assertThat(today())
                .as("the crew drove another way, and is past this street")
                .contains("It has not reached your street yet.");
        press("12", "partly done");
        assertThat(today()).contains("It has not reached your street yet.");
        press("11", "partly done");
        assertThat(today()).contains("The crew is on your street now.");
        Town.CLOCK.set("2026-05-12T08:20:00");
        press("11", "all done");
        assertThat(today()).contains("The crew has done your street, at 8:20am.");
    }

    @Test
    void a_crew_that_has_said_something_of_all_streets_before_is_in_the_next_one() {
        press("12", "all done");
        assertThat(today()).contains("The crew is on your street now.");
    }

    @Test
    void a_blocked_street_says_why_and_when_the_crew_comes_back() {
        press("11", "cars in the way");
        assertThat(today())
                .contains(
                        "Your street is delayed, because parked cars blocked the street.",
                        "We come back tomorrow.");
        Town.CLOCK.set("2026-05-13T06:00:00");
        assertThat(today())
                .as("it stands there until it is done")
                .contains("We have not done your street yet.", "We come back today.");
        Town.CLOCK.set("2026-05-14T06:00:00");
        assertThat(today())
                .as("a day that has passed is not promised again")
                .contains("Leave your bins out. We come as soon as we can.");
        var job = yard.today("T7").getFirst();
        yard.in(() -> yard.visits.done(job.id(), null));
        assertThat(amina.open(HOME).html().select(".bins-today")).isEmpty();
    }

    @Test
    void a_round_that_is_out_too_long_is_late() {
        Town.CLOCK.set("2026-05-12T15:00:00");
        assertThat(today()).contains("Your street is delayed. It takes longer than planned.");
    }

    @Test
    void who_pays_for_garden_waste_is_not_to_be_seen() {
        var theirs = amina.open("/bins/900000002").html().select("main").html();
        var ours = amina.open("/bins/900000001").html().select("main").html();
        assertThat(theirs.replace("900000002", "900000001").replace("16 Mill", "14 Mill"))
                .isEqualTo(ours);
    }

    @Test
    void a_home_on_no_round_is_offered_a_way_to_tell_us() {
        var page = amina.open("/bins/900000005");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("We have no collections on our list for this address.");
        assertThat(page.html().select(".bins-next, .bins-year")).isEmpty();
    }

    @Test
    void the_feed_is_a_calendar_of_whole_days_that_keeps_its_events_when_they_move()
            throws Exception {
        var feed = get(HOME + ".ics", Map.of());
        assertThat(feed.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(feed.headers().firstValue("Set-Cookie")).isEmpty();
        var text = feed.body();
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20260512\r\nDTEND;VALUE=DATE:20260513\r\n")
                .contains("UID:900000001-rubbish-20260526@")
                .contains("DTSTART;VALUE=DATE:20260527")
                .contains("SUMMARY:Food waste")
                .doesNotContain("Mill Lane", "Garden", "DTSTART;VALUE=DATE:20260526");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(text.split("BEGIN:VEVENT", -1)).hasSize(1 + 53 + 27);
        assertThat(get(HOME + ".ics?garden=yes", Map.of()).body())
                .as("no event says which neighbour pays")
                .contains("SUMMARY:Garden", "UID:900000001-garden-")
                .doesNotContain("900000002");
        assertThat(get(HOME + ".ics", Map.of()).body()).as("asked again").isEqualTo(text);
        var mark = feed.headers().firstValue("ETag").orElseThrow();
        assertThat(get(HOME + ".ics", Map.of("If-None-Match", mark)).statusCode()).isEqualTo(304);
    }

    @Test
    void another_council_s_property_is_nobody_s_here() throws Exception {
        var fernmoor = new Browser(Town.council(true));
        assertThat(fernmoor.open(HOME).status()).isEqualTo(404);
        assertThat(fernmoor.open(HOME + ".ics").status()).isEqualTo(404);
        for (var path :
                List.of("/bins/0", "/bins/999999999999", "/bins/12345678901234", "/bins/x")) {
            assertThat(amina.open(path).status()).as(path).isEqualTo(404);
            assertThat(amina.open(path + ".ics").status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void a_postcode_or_a_street_leads_to_the_address() {
        var found = amina.open("/bins?bins-postcode=ab12cd");
        assertThat(found.html().select("input[name=bins]")).hasSize(5);
        assertThat(amina.open("/bins?bins-postcode=AB1+2CD&bins=900000001").path()).isEqualTo(HOME);
        assertThat(amina.open("/bins?bins-postcode=14+Mill+Lane").path()).isEqualTo(HOME);
        assertThat(amina.open("/bins?bins-postcode=AB1+2CD&bins=900000001&bins-again=yes").text())
                .contains("Postcode or street");
    }

    @Test
    void a_hostile_postcode_is_told_so_kindly_and_does_nothing() {
        var hostile =
                List.of(
                        "",
                        "   ",
                        "<script>alert(1)</script>",
                        "' or 1=1; drop table waste.containers; --",
                        "AB1 2CD\u0000",
                        "%",
                        "_____",
                        "\u202Eab1 2cd",
                        "🗑️",
                        "(a+)+$",
                        "AB".repeat(3000));
        for (var typed : hostile) {
            var page =
                    amina.open(
                            "/bins?bins-postcode="
                                    + URLEncoder.encode(typed, StandardCharsets.UTF_8));
            assertThat(page.status()).as(typed).isIn(200, 400, 422);
            assertThat(page.html().select("main script")).isEmpty();
        }
        assertThat(amina.open("/bins?bins-postcode=ZZ1+1ZZ").status()).isEqualTo(422);
        assertThat(amina.open("/bins?bins-postcode=AB1+2CD&bins=900000001%00").status())
                .isIn(200, 400);
        assertThat(amina.open("/bins?bins-postcode=AB1+2CD&bins=77").status()).isEqualTo(200);
    }

    @Test
    void another_crew_s_word_on_a_street_says_nothing_of_this_round() {
        var other = new Browser(yard.council).as("supervisors");
        yard.in(
                () ->
                        yard.streets.say(
                                new borough.streets.Streets.Saying(
                                        "T8",
                                        Yard.MILL_LANE,
                                        "all done",
                                        borough.streets.Streets.Holds.OURS,
                                        null,
                                        null)));
        Town.sweep();
        assertThat(other.open(HOME).text()).contains("The crew has not started its round yet.");
    }

    private String today() {
        return amina.open(HOME).html().select(".bins-today").text();
    }

    private void press(String street, String event) {
        var path = "/crew/T7/streets/" + street;
        var why = lee.open(path);
        lee.post(
                path,
                Map.of("event", event, "_csrf", why.html().select("input[name=_csrf]").val()));
        Town.sweep();
    }

    private HttpResponse<String> get(String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Town.port() + path))
                        .header("Host", Town.host(yard.council));
        headers.forEach(request::header);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static Container bin(
            int home, String name, Schedule when, LocalDate paidUntil, Container.Kind kind) {
        return new Container(
                new Uprn(900000000L + home),
                Yard.MILL_LANE,
                name,
                "T7",
                when,
                180,
                1,
                false,
                paidUntil,
                kind);
    }
}
