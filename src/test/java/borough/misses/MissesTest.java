package borough.misses;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.demonstration.MadeUp;
import borough.documents.Documents;
import borough.documents.Kept;
import borough.messages.Message;
import borough.messages.Messages;
import borough.places.Places;
import borough.streets.StreetMarked;
import borough.streets.Streets;
import borough.values.Reference;
import borough.values.Uprn;
import borough.values.Usrn;
import borough.waste.BinCollection;
import borough.waste.CrewPosition;
import borough.waste.CrewRounds;
import borough.waste.LogPress;
import borough.waste.PropertyLogged;
import borough.waste.StreetEvent;
import borough.waste.StreetMark;
import borough.waste.Waste;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is kept of missed bins, at the homes of the stories. */
@Tag("database")
class MissesTest {
    private static final Uprn HOME = new Uprn(900000001);
    private static final Uprn NEIGHBOUR = new Uprn(900000002);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 6, 9);
    private static final String MORNING = "2026-06-09T11:05";
    private static final Instant LATER = Instant.parse("2026-06-09T12:20:00Z");
    private static final String MOBILE = "07700 900150";

    @Test
    void a_report_is_found_by_any_of_its_bins_and_not_once_it_was_taken_back() {
        MadeUp.brookshire(
                MORNING,
                () -> {
                    var misses = MadeUp.door(Misses.class);
                    var reference = Reference.draw();
                    misses.report(reference, HOME, bins(HOME, "rubbish", "food"), MOBILE);
                    misses.report(reference, HOME, bins(HOME, "rubbish", "food"), MOBILE);
                    assertThat(misses.reportsOf(HOME, bins(HOME, "food", "recycling")))
                            .extracting(Misses.SameReport::reference)
                            .containsExactly(reference.text());
                    assertThat(misses.reportsOf(HOME, bins(HOME, "recycling"))).isEmpty();
                    assertThat(misses.reportsOf(NEIGHBOUR, bins(NEIGHBOUR, "food"))).isEmpty();
                    misses.takeBack(reference);
                    assertThat(misses.reportsOf(HOME, bins(HOME, "food"))).isEmpty();
                    return null;
                });
    }

    @Test
    void reports_are_counted_by_home_and_by_mobile_and_those_that_were_ours() {
        MadeUp.brookshire(
                MORNING,
                () -> {
                    var misses = MadeUp.door(Misses.class);
                    var since = Instant.parse("2026-06-01T00:00:00Z");
                    var first = Reference.draw();
                    misses.report(first, HOME, bins(HOME, "rubbish", "food"), MOBILE);
                    misses.report(Reference.draw(), NEIGHBOUR, bins(NEIGHBOUR, "food"), MOBILE);
                    misses.report(Reference.draw(), NEIGHBOUR, bins(NEIGHBOUR, "food"), "");
                    assertThat(misses.reportsAt(HOME, since)).isEqualTo(1);
                    assertThat(misses.reportsAt(NEIGHBOUR, since)).isEqualTo(2);
                    assertThat(misses.reportsFrom("+44 7700 900150", since)).isEqualTo(2);
                    assertThat(misses.reportsFrom("", since)).isZero();
                    assertThat(misses.justified(HOME, since)).isZero();
                    misses.count(first);
                    assertThat(misses.justified(HOME, since)).isEqualTo(1);
                    assertThat(misses.justified(HOME, LATER)).isZero();
                    return null;
                });
    }

    @Test
    void a_watch_ends_with_its_own_crew_s_mark_of_its_day_alone() {
        assertThat(watched(mark("T8", TUESDAY, "done"))).containsOnly("");
        assertThat(watched(mark("T7", TUESDAY.minusDays(7), "done"))).containsOnly("");
        assertThat(watched(mark("T7", TUESDAY, "partly done"))).containsOnly("");
        assertThat(watched(mark("T7", TUESDAY, "blocked"))).containsOnly("");
        assertThat(watched(mark("T7", TUESDAY, "done"))).containsOnly("passed");
    }

    private static List<String> watched(StreetMarked said) {
        return MadeUp.brookshire(
                MORNING,
                () -> {
                    var reference = Reference.draw();
                    var watches = MadeUp.door(Watches.class);
                    watches.begin(reference, HOME, bins(HOME, "rubbish", "food"));
                    watches.hear(said);
                    watches.hear(said);
                    return MadeUp.door(WatchesStore.class).seen(List.of(reference)).get(reference);
                });
    }

    @Test
    void a_forged_watch_of_a_home_we_do_not_know_or_a_bin_it_has_not_watches_nothing() {
        var seen =
                MadeUp.brookshire(
                        MORNING,
                        () -> {
                            var reference = Reference.draw();
                            var watches = MadeUp.door(Watches.class);
                            var bins = bins(HOME, "rubbish", "garden");
                            watches.begin(reference, new Uprn(123456789), bins);
                            watches.begin(reference, HOME, List.of(bins.getLast()));
                            watches.hear(mark("T7", TUESDAY, "done"));
                            return MadeUp.door(WatchesStore.class).seen(List.of(reference));
                        });
        assertThat(seen).isEmpty();
    }

    @Test
    void what_was_logged_before_the_street_was_done_counts_for_a_watch() {
        var seen =
                MadeUp.brookshire(
                        MORNING,
                        () -> {
                            var reference = Reference.draw();
                            var watches = MadeUp.door(Watches.class);
                            watches.begin(reference, HOME, bins(HOME, "rubbish", "food"));
                            watches.hear(
                                    new PropertyLogged(
                                            HOME, "food", TUESDAY, "emptied", LATER, "T7"));
                            watches.hear(mark("T7", TUESDAY, "done"));
                            return MadeUp.door(WatchesStore.class).seen(List.of(reference));
                        });
        assertThat(seen.values()).containsExactly(List.of("emptied", "passed"));
    }

    @Test
    void whoever_waits_for_a_street_is_texted_once_for_each_word_and_no_more_once_it_is_done() {
        var texts =
                MadeUp.brookshire(
                        MORNING,
                        () -> {
                            var followers = MadeUp.door(Followers.class);
                            followers.follow(HOME, MOBILE);
                            followers.follow(HOME, MOBILE);
                            followers.follow(NEIGHBOUR, "");
                            var blocked = mark("T7", TUESDAY, "blocked");
                            followers.hear(blocked);
                            followers.hear(blocked);
                            var done = mark("T7", TUESDAY.plusDays(1), "done");
                            followers.hear(done);
                            followers.hear(done);
                            return texts();
                        });
        assertThat(texts)
                .hasSize(2)
                .allMatch(it -> it.startsWith("+447700900150: "))
                .anyMatch(it -> it.contains("We could not get into Mill Lane"))
                .anyMatch(it -> it.contains("The crew has been back to Mill Lane"));
    }

    @Test
    void whoever_waits_for_a_street_hears_nothing_of_crews_that_empty_nothing_there() {
        assertThat(textsOf(mark("T8", TUESDAY, "blocked"), mark("T8", TUESDAY, "done"))).isEmpty();
        assertThat(textsOf(mark("T8", TUESDAY, "done"), mark("T7", TUESDAY, "done"))).hasSize(1);
    }

    @Test
    void whoever_waited_too_long_is_told_no_more_though_nobody_asked_since() {
        var at = LATER.plus(Duration.ofDays(61));
        var done = new StreetMarked(street(), "T7", TUESDAY.plusDays(61), "done", at);
        assertThat(textsOf(done)).isEmpty();
    }

    private static List<String> textsOf(StreetMarked... said) {
        return MadeUp.brookshire(
                MORNING,
                () -> {
                    var followers = MadeUp.door(Followers.class);
                    followers.follow(HOME, MOBILE);
                    for (var each : said) {
                        Town.CLOCK.set(each.at());
                        followers.hear(each);
                    }
                    return texts();
                });
    }

    private static List<String> texts() {
        return MadeUp.door(Messages.class).recent("").items().stream()
                .filter(it -> it.moment().startsWith("street "))
                .map(Message::contents)
                .map(it -> it.address() + ": " + it.text())
                .toList();
    }

    @Test
    void where_the_crew_is_goes_by_what_it_said_of_streets() {
        var crews =
                MadeUp.brookshire(
                        MORNING,
                        () -> {
                            var way = MadeUp.door(CrewsWay.class);
                            var early = way.now(HOME).orElseThrow();
                            var first = MadeUp.door(CrewRounds.class).stops("T7").getFirst();
                            MadeUp.door(Waste.class)
                                    .markStreet(
                                            new StreetMark(
                                                    first.street(),
                                                    "T7",
                                                    TUESDAY,
                                                    StreetEvent.DONE,
                                                    Town.CLOCK.instant(),
                                                    "T7"));
                            return Map.of("early", early, "late", way.now(HOME).orElseThrow());
                        });
        assertThat(crews.get("early").street()).isEqualTo("Mill Lane");
        assertThat(crews.get("early").lastStreet()).isNull();
        assertThat(crews.get("late").stopsAway()).isEqualTo(crews.get("early").stopsAway() - 1);
        assertThat(crews.get("late").lastAt()).isNotNull();
        assertThat(
                        MadeUp.brookshire(
                                "2026-06-10T11:05", () -> MadeUp.door(CrewsWay.class).now(HOME)))
                .isEmpty();
    }

    @Test
    void a_log_is_disputed_with_where_the_lorry_was_and_no_longer_counts_once_corrected() {
        MadeUp.brookshire(
                "2026-06-09T10:12",
                () -> {
                    var home = MadeUp.door(Places.class).at(HOME).orElseThrow().at();
                    var waste = MadeUp.door(Waste.class);
                    var now = Town.CLOCK.instant();
                    waste.crewAt(
                            new CrewPosition(
                                    "T7",
                                    now.minusSeconds(9),
                                    home.easting() + 30,
                                    home.northing()));
                    assertThat(MadeUp.door(CrewRounds.class).log("T7", HOME, "rubbish", "lid open"))
                            .isInstanceOf(LogPress.Saved.class);
                    var disputes = MadeUp.door(Disputes.class);
                    assertThat(disputes.logged(HOME, "not out")).isEmpty();
                    var logged = disputes.logged(HOME, "lid open or side waste");
                    assertThat(logged).extracting(BinCollection::name).containsExactly("rubbish");
                    assertThat(disputes.crewPlace(HOME, logged).orElseThrow().away().metres())
                            .isEqualTo(30);
                    assertThat(disputes.of(HOME, logged)).isZero();
                    var reference = Reference.draw();
                    disputes.record(reference, HOME, logged);
                    disputes.record(reference, HOME, logged);
                    assertThat(disputes.of(HOME, logged)).isEqualTo(1);
                    assertThat(disputes.since(HOME, now.minusSeconds(60))).isEqualTo(1);
                    disputes.correct(reference, HOME, logged);
                    disputes.correct(reference, HOME, logged);
                    assertThat(waste.lastCollections(HOME, List.of("rubbish")).getFirst().log())
                            .isNull();
                    assertThat(disputes.logged(HOME, "lid open or side waste")).isEmpty();
                    return null;
                });
    }

    @Test
    void a_street_that_was_blocked_can_be_disputed_for_one_home() {
        MadeUp.brookshire(
                MORNING,
                () -> {
                    MadeUp.door(Waste.class)
                            .markStreet(
                                    new StreetMark(
                                            street(),
                                            "T7",
                                            TUESDAY,
                                            StreetEvent.BLOCKED,
                                            Town.CLOCK.instant(),
                                            "T7"));
                    assertThat(MadeUp.door(CrewsWay.class).reports(HOME, List.of("rubbish")))
                            .extracting(CrewsWay.StreetReport::log)
                            .containsExactly("blocked");
                    var disputes = MadeUp.door(Disputes.class);
                    var logged = disputes.logged(HOME, "street blocked");
                    assertThat(logged)
                            .as("the recycling of this street is not due this week")
                            .extracting(BinCollection::name)
                            .containsExactlyInAnyOrder("rubbish", "food");
                    assertThat(logged).allMatch(it -> "blocked".equals(it.streetLog()));
                    assertThat(logged).allMatch(it -> it.photo() == null);
                    var photo = Kept.picture(MadeUp.door(Documents.class), "Mill Lane.jpg");
                    MadeUp.door(Streets.class).photographed("T7", street(), photo.id());
                    assertThat(disputes.logged(HOME, "street blocked"))
                            .as("who decides sees the crew's picture of the street")
                            .allMatch(it -> photo.equals(it.photo()));
                    disputes.correct(Reference.draw(), HOME, logged);
                    assertThat(disputes.logged(HOME, "street blocked")).isEmpty();
                    assertThat(disputes.logged(NEIGHBOUR, "street blocked")).isNotEmpty();
                    return null;
                });
    }

    private static List<BinCollection> bins(Uprn home, String... names) {
        return MadeUp.door(Waste.class).lastCollections(home, List.of(names));
    }

    private static StreetMarked mark(String crew, LocalDate day, String marks) {
        return new StreetMarked(street(), crew, day, marks, LATER);
    }

    private static Usrn street() {
        return Town.in(
                MadeUp.council("brookshire").id(),
                () -> MadeUp.door(Places.class).at(HOME).orElseThrow().usrn());
    }
}
