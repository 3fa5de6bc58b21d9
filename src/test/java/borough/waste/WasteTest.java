package borough.waste;

import static org.assertj.core.api.Assertions.assertThat;

import borough.demonstration.MadeUp;
import borough.documents.Documents;
import borough.documents.Kept;
import borough.places.Places;
import borough.values.Uprn;
import borough.values.Usrn;
import borough.vocabulary.KeptFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bins at the homes of the stories, at moments worked out by hand. */
@Tag("database")
class WasteTest {
    private static final Uprn MILL_LANE_14 = new Uprn(900000001);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 5, 12);
    private static final String MORNING = "2026-05-12T11:05";

    @Test
    void what_is_due_today_counts_as_the_last_collection() {
        var last = last(MORNING, "rubbish").getFirst();
        assertThat(last.dueOn()).isEqualTo(TUESDAY);
        assertThat(last.due()).isTrue();
        assertThat(last.provided()).isTrue();
        assertThat(last.streetDone()).isFalse();
        assertThat(last.log()).isNull();
    }

    @Test
    void recycling_was_collected_a_day_late_after_the_bank_holiday_of_4_may() {
        var last = last(MORNING, "recycling").getFirst();
        assertThat(last.dueOn()).isEqualTo("2026-05-06");
        assertThat(last.streetDone()).isTrue();
    }

    @Test
    void bins_come_in_the_order_asked_and_one_that_is_not_provided_says_so() {
        var last = last(MORNING, "food", "garden", "rubbish");
        assertThat(last)
                .extracting(BinCollection::name)
                .containsExactly("food", "garden", "rubbish");
        assertThat(last.get(1).provided()).isFalse();
        assertThat(last.get(1).due()).isFalse();
        assertThat(last.get(1).dueOn()).isNull();
    }

    @Test
    void a_property_without_bins_has_no_collections() {
        var cafe = new Uprn(900000005);
        assertThat(
                        MadeUp.brookshire(
                                MORNING,
                                () ->
                                        MadeUp.door(Waste.class)
                                                .lastCollections(cafe, List.of("rubbish"))))
                .allMatch(it -> !it.provided());
        assertThat(
                        MadeUp.brookshire(
                                MORNING,
                                () ->
                                        MadeUp.door(Waste.class)
                                                .nextCollection(cafe, List.of("rubbish"))))
                .isEmpty();
    }

    @Test
    void the_next_collection_is_after_today() {
        assertThat(next(MORNING, "rubbish")).isEqualTo("2026-05-27");
        assertThat(next(MORNING, "food")).isEqualTo("2026-05-19");
        assertThat(next(MORNING, "rubbish", "recycling")).isEqualTo("2026-05-19");
    }

    @Test
    void what_the_crew_logs_and_marks_is_said_of_the_collection() {
        var at = Instant.parse("2026-05-12T09:12:00Z");
        var photo = new AtomicReference<KeptFile>();
        var last =
                MadeUp.brookshire(
                        "2026-05-12T18:10",
                        () -> {
                            var waste = MadeUp.door(Waste.class);
                            photo.set(Kept.picture(MadeUp.door(Documents.class), "gate.jpg"));
                            var log =
                                    new PropertyLog(
                                            MILL_LANE_14,
                                            "rubbish",
                                            TUESDAY,
                                            PropertyEvent.NOT_OUT,
                                            at,
                                            "Crew 7",
                                            photo.get().id());
                            waste.logProperty(log);
                            waste.logProperty(log);
                            waste.markStreet(mark(StreetEvent.BLOCKED, at));
                            waste.markStreet(mark(StreetEvent.DONE, at.plusSeconds(600)));
                            return waste.lastCollections(MILL_LANE_14, List.of("rubbish", "food"));
                        });
        assertThat(last.getFirst())
                .isEqualTo(
                        new BinCollection(
                                "rubbish",
                                true,
                                true,
                                TUESDAY,
                                true,
                                "not out",
                                at,
                                photo.get(),
                                "done",
                                at.plusSeconds(600),
                                LocalDate.of(2026, 5, 27)));
        assertThat(last.getLast().log()).isNull();
        assertThat(last.getLast().streetDone()).isTrue();
    }

    @Test
    void the_latest_mark_of_a_street_counts() {
        var at = Instant.parse("2026-05-12T09:12:00Z");
        var last =
                MadeUp.brookshire(
                        "2026-05-12T18:10",
                        () -> {
                            var waste = MadeUp.door(Waste.class);
                            waste.markStreet(mark(StreetEvent.DONE, at));
                            waste.markStreet(mark(StreetEvent.BLOCKED, at.plusSeconds(600)));
                            return waste.lastCollections(MILL_LANE_14, List.of("rubbish"));
                        });
        assertThat(last.getFirst().streetDone()).isFalse();
    }

    @Test
    void a_year_of_collections_has_every_week_and_shows_what_holidays_moved() {
        var year =
                MadeUp.brookshire(
                        MORNING,
                        () ->
                                MadeUp.door(Waste.class)
                                        .calendar(
                                                MILL_LANE_14,
                                                LocalDate.of(2026, 1, 1),
                                                LocalDate.of(2026, 12, 31)));
        assertThat(year).hasSize(52);
        assertThat(year)
                .filteredOn(Waste.CollectionDay::moved)
                .extracting(Waste.CollectionDay::on)
                .contains(
                        LocalDate.of(2026, 5, 6),
                        LocalDate.of(2026, 5, 27),
                        LocalDate.of(2026, 12, 30));
        assertThat(year)
                .filteredOn(it -> it.on().equals(TUESDAY))
                .flatExtracting(Waste.CollectionDay::bins)
                .containsExactlyInAnyOrder("food", "rubbish");
    }

    @Test
    void an_older_position_never_overwrites_a_newer_one() {
        var late = Instant.parse("2026-05-12T09:12:00Z");
        var position =
                MadeUp.brookshire(
                        MORNING,
                        () -> {
                            var waste = MadeUp.door(Waste.class);
                            waste.crewAt(new CrewPosition("T7", late, 563000, 243000));
                            waste.crewAt(new CrewPosition("T7", late.minusSeconds(60), 1, 1));
                            waste.crewAt(new CrewPosition("T8", late.plusSeconds(60), 2, 2));
                            return waste.crewPosition("T7");
                        });
        assertThat(position.orElseThrow().easting()).isEqualTo(563000);
    }

    @Test
    void a_round_is_worked_on_its_weekday_and_in_drive_order() {
        var days =
                MadeUp.brookshire(
                        MORNING, () -> MadeUp.door(Waste.class).roundDays(TUESDAY, TUESDAY));
        assertThat(days)
                .extracting(it -> it.round().name())
                .containsExactly("T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8");
        var stops = MadeUp.brookshire(MORNING, () -> MadeUp.door(Waste.class).stops("T7"));
        assertThat(stops).extracting(Stop::order).isSorted().doesNotHaveDuplicates();
    }

    private static StreetMark mark(StreetEvent event, Instant at) {
        return new StreetMark(millLane(), "T7", TUESDAY, event, at, "Crew 7");
    }

    private static Usrn millLane() {
        return MadeUp.door(Places.class).at(MILL_LANE_14).orElseThrow().usrn();
    }

    private static List<BinCollection> last(String now, String... bins) {
        return MadeUp.brookshire(
                now, () -> MadeUp.door(Waste.class).lastCollections(MILL_LANE_14, List.of(bins)));
    }

    private static LocalDate next(String now, String... bins) {
        return MadeUp.brookshire(
                now,
                () ->
                        MadeUp.door(Waste.class)
                                .nextCollection(MILL_LANE_14, List.of(bins))
                                .orElseThrow()
                                .on());
    }
}
