package borough.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.Visitor;
import borough.catalogue.Catalogue;
import borough.catalogue.Services;
import borough.values.CouncilId;
import borough.values.Reference;
import borough.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Choosing a time, changing it, cancelling it, and keeping the diary, page by page. */
@Tag("database")
class BookingPagesTest {
    private static final String SLUG = "meet-somebody";
    private static final String SERVICE =
            """
            service: Meet somebody
            about: Book a time.
            who: Anyone.
            area: bin-collections-and-containers
            owner: waste
            channels: [web]
            sign in: none
            ask:
              name: { question: What is your name?, answer: text }
              time: { question: When would you like to meet?, answer: slot, from: free times }
            know:
              free times: bookings.free_slots("housing options", "face to face")
            then:
              booked:
                say: We meet you on {time}.
                do:
                  place: bookings.reserve(time)
                on place moved: { say: moved }
                on place attended: seen
                on place missed: missed
                on customer cancels: cancelled
              missed:
                say: Choose another time.
                do:
                  again: bookings.invite("housing options", me, "face to face")
                on again booked: seen
              seen: { end: done }
              cancelled:
                do: { free: bookings.release() }
                end: withdrawn
            keep: 1 year
            """;
    private static final String TEN = "2026-11-26 10:00; housing-options; face to face; 1; time";
    private static final String LATER = "2026-11-26 10:45; housing-options; face to face; 1; time";

    private final CouncilId council =
            Town.council(true, "housing-advice", "housing officer: housing-advice\n");
    private final Bookings bookings = Town.bean(Bookings.class);
    private final Visitor amina = new Visitor(Town.host(council));

    @BeforeEach
    void a_service_with_a_diary() throws IOException {
        Town.CLOCK.set("2026-11-24T09:00:00");
        var file = Files.createTempDirectory("meet").resolve(SLUG + ".yaml");
        Files.writeString(file, SERVICE.replace("{ say: moved }", "booked"));
        var words = Town.bean(Vocabulary.class);
        Services.live(council, Town.bean(Catalogue.class), file, words);
    }

    private String begun(Visitor somebody) {
        var journey = somebody.post("/services/" + SLUG, Map.of()).to();
        somebody.post(journey + "/name", Map.of("name", "Amina Khan"));
        return journey;
    }

    private static String sent(Visitor somebody, String journey) {
        assertThat(somebody.post(journey + "/send", Map.of()).to()).endsWith("/sent");
        return somebody.get(journey + "/sent").page().select("a[href^=/follow/]").attr("href");
    }

    private Reference reference(String follow) {
        return Reference.read(follow.split("/", -1)[2]).orElseThrow();
    }

    private Booking booking(String follow) {
        return Town.in(council, () -> bookings.of(reference(follow))).getLast();
    }

    private Visitor keeper() {
        return of("housing-advice");
    }

    private Visitor of(String team) {
        return new Visitor(Town.host(council)).with("borough-staff", Town.signedIn(council, team));
    }

    @Test
    void weeks_and_months_are_looked_through_and_only_what_is_free_is_taken() {
        var journey = begun(amina);
        var page = amina.get(journey + "/time").page();
        assertThat(page.select("input[name=time]").eachAttr("value")).contains(TEN, LATER);
        assertThat(page.select("a[href*=time-week=2026-11-30]").text()).contains("Later times");
        var next = amina.get(journey + "/time?time-week=2026-11-30").page();
        assertThat(next.select("input[name=time]").eachAttr("value"))
                .isNotEmpty()
                .allMatch(it -> it.compareTo("2026-11-30") > 0 && it.compareTo("2026-12-07") < 0);
        var month = amina.get(journey + "/time?time-week=2026-11-30&time-view=month").page();
        assertThat(month.select(".slots__month caption").text()).isEqualTo("December 2026");
        for (var week : new String[] {"soon", "9999-99-99", "0001-01-01", "%3Cscript%3E"}) {
            assertThat(amina.get(journey + "/time?time-week=" + week).status()).isEqualTo(200);
        }
        var forged = TEN.replace("10:00", "03:00");
        for (var time : new String[] {"", forged, "2026-11-20 10:00", "x".repeat(5_000)}) {
            var wrong = amina.post(journey + "/time", Map.of("time", time));
            assertThat(wrong.status()).as(time).isEqualTo(422);
        }
        assertThat(amina.post(journey + "/time", Map.of("time", TEN)).to()).endsWith("/check");
        assertThat(amina.get(journey + "/check").page().text())
                .contains("Thursday 26 November at 10am");
    }

    @Test
    void a_time_that_somebody_else_took_meanwhile_is_asked_for_again() {
        var journey = begun(amina);
        amina.post(journey + "/time", Map.of("time", TEN));
        var quicker = new Visitor(Town.host(council));
        var other = begun(quicker);
        quicker.post(other + "/time", Map.of("time", TEN));
        sent(quicker, other);

        var back = amina.post(journey + "/send", Map.of()).to();
        assertThat(back).isEqualTo(journey);
        var again = amina.get(amina.get(journey).to()).page();
        assertThat(again.text()).contains("no longer free", "Thursday 26 November at 10am");
        var drawn = again.select("input[name=_drawn]").val();
        amina.post(journey + "/time", Map.of("time", LATER, "_drawn", drawn));
        assertThat(booking(sent(amina, journey)).state()).isEqualTo(Booking.State.BOOKED);
    }

    @Test
    void who_booked_changes_it_puts_it_in_a_calendar_and_cancels_it_once() {
        var journey = begun(amina);
        amina.post(journey + "/time", Map.of("time", TEN));
        var follow = sent(amina, journey);
        var mine = amina.get(follow).page().select("a[href^=/bookings/]").attr("href");
        assertThat(amina.get(mine).page().text()).contains("Thursday 26 November at 10am");
        assertThat(amina.get(mine + "/calendar.ics").body())
                .contains("METHOD:PUBLISH", "SEQUENCE:0", "DTSTART:20261126T100000Z");
        var wrong = mine.replaceFirst(".$", mine.endsWith("0") ? "1" : "0");
        assertThat(amina.get(wrong).status()).isEqualTo(404);
        assertThat(amina.post(wrong, Map.of("time", LATER)).status()).isEqualTo(404);
        assertThat(amina.get(wrong + "/calendar.ics").status()).isEqualTo(404);

        assertThat(amina.post(mine, Map.of("time", TEN.replace("10:00", "03:00"))).status())
                .isEqualTo(422);
        assertThat(amina.post(mine, Map.of("time", LATER)).to()).isEqualTo(mine + "?told=changed");
        assertThat(amina.get(mine + "?told=changed").page().text()).contains("10:45am");
        assertThat(amina.get(mine + "/calendar.ics").body()).contains("SEQUENCE:1");
        Town.sweep();
        var page = amina.get(follow).page();
        var cancel = new LinkedHashMap<String, String>();
        var form = page.select("form[action$=/do]").first();
        form.select("input[type=hidden], button[name]")
                .forEach(it -> cancel.put(it.attr("name"), it.val()));
        for (int press = 0; press < 2; press++) {
            amina.post(follow + "/do", cancel);
        }
        assertThat(booking(follow).state()).isEqualTo(Booking.State.RELEASED);
        assertThat(booking(follow).sequence()).as("moved, and given back once").isEqualTo(2);
        assertThat(amina.get(mine + "/calendar.ics").body())
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2");
        assertThat(amina.post(mine, Map.of("time", TEN)).to()).as("too late").isEqualTo(mine);
    }

    @Test
    void whoever_keeps_the_diary_notes_who_came_and_who_missed_it_may_choose_again() {
        var journey = begun(amina);
        amina.post(journey + "/time", Map.of("time", TEN));
        var follow = sent(amina, journey);
        var day = "/staff/diaries/housing-options?day=2026-11-26";
        var note = "/staff/diaries/housing-options/bookings/" + booking(follow).id();
        var keeper = keeper();
        assertThat(keeper.get(day).page().text()).contains("Interview room 1", "Booked");
        assertThat(keeper.get(day + "&view=week").page().text()).contains("1 of 3");
        assertThat(keeper.post(note, Map.of("event", "missed", "day", "2026-11-26")).to())
                .as("it has not begun")
                .endsWith("told=not");
        keeper.post(
                "/staff/diaries/housing-options/shut",
                Map.of(
                        "what",
                        "all",
                        "on-day",
                        "26",
                        "on-month",
                        "11",
                        "on-year",
                        "2026",
                        "from",
                        "09:00",
                        "until",
                        "17:00",
                        "why",
                        "No heating"));
        assertThat(keeper.get(day).page().text())
                .contains("No heating", "Must be moved", "One booking must be moved");
        assertThat(
                        amina.get(begun(amina) + "/time")
                                .page()
                                .select("input[name=time]")
                                .eachAttr("value"))
                .noneMatch(it -> it.startsWith("2026-11-26"));
        assertThat(
                        keeper.post("/staff/diaries/housing-options/shut", Map.of("what", "judo"))
                                .status())
                .isEqualTo(422);
        var adviser = of("advisers");
        assertThat(adviser.get(day).page().text())
                .contains("No heating", "Must be moved")
                .doesNotContain("Shut it for a time", "Open again");
        assertThat(
                        adviser.post("/staff/diaries/housing-options/shut", Map.of("what", "all"))
                                .status())
                .isEqualTo(403);

        Town.CLOCK.set("2026-11-26T10:20:00");
        keeper = keeper();
        keeper.post(note, Map.of("event", "late", "minutes", "15"));
        keeper.post(note, Map.of("event", "arrived"));
        assertThat(keeper.get(day).page().text()).contains("15 minutes late", "Here since 10:20am");
        keeper.post(note, Map.of("event", "missed"));
        assertThat(keeper.post(note, Map.of("event", "attended")).to()).endsWith("told=not");
        Town.sweep();
        var mine = follow.replace("/follow/", "/bookings/");
        var again = amina.get(mine).page();
        assertThat(again.select("h1").text()).isEqualTo("Choose a time");
        var friday = again.select("input[name=time][value^='2026-11-27 10:45']").attr("value");
        amina.post(mine, Map.of("time", friday));
        assertThat(booking(follow).time().from()).hasToString("2026-11-27T10:45:00Z");
        Town.sweep();
        assertThat(amina.get(follow).page().select("h1").text()).isEqualTo("Seen");
    }

    @Test
    void only_those_at_a_desk_see_a_diary() {
        var crew =
                new Visitor(Town.host(council))
                        .with("borough-staff", Town.signedIn(council, "crews"));
        assertThat(crew.get("/staff/diaries").status()).isEqualTo(403);
        assertThat(amina.get("/staff/diaries").status()).isIn(302, 303);
        assertThat(keeper().get("/staff/diaries/no-such").status()).isEqualTo(404);
        assertThat(keeper().get("/staff/diaries/housing-options?day=x").status()).isEqualTo(404);
        assertThat(keeper().get("/staff/diaries").page().text()).contains("Housing options");
    }
}
