package borough.markers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import borough.Town;
import borough.values.CouncilId;
import borough.values.Uprn;
import borough.values.Usrn;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MarkersTest {
    private static final Uprn MILL_LANE_14 = new Uprn(900000001L);
    private static final Usrn MILL_LANE = new Usrn(11);
    private static final UUID CAROL = UUID.randomUUID();

    private final Markers markers = Town.bean(Markers.class);
    private final CouncilId council = Town.council(true);

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T10:42:00");
    }

    @Test
    void a_warning_is_shown_at_its_place_until_its_day_of_review() {
        var kept = set("dog", "Ring before the gate", LocalDate.parse("2026-08-01"));
        assertThat(kept).isInstanceOf(Marked.Kept.class);
        assertThat(at(MILL_LANE_14))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.words()).isEqualTo("Ring before the gate");
                            assertThat(it.isAt(MILL_LANE_14, null)).isTrue();
                            assertThat(it.isAt(new Uprn(2), MILL_LANE)).isFalse();
                        });
        assertThat(at(new Uprn(2))).isEmpty();
        Town.CLOCK.set("2026-08-01T23:00:00");
        assertThat(at(MILL_LANE_14)).hasSize(1);
        Town.CLOCK.set("2026-08-02T01:00:00");
        assertThat(at(MILL_LANE_14)).isEmpty();
        assertThat(Town.in(council, markers::toReview)).hasSize(1);
    }

    @Test
    void a_street_may_be_warned_of_too() {
        Town.in(
                council,
                () ->
                        markers.set(
                                new Markers.Wanted(
                                        null,
                                        MILL_LANE,
                                        "Mill Lane",
                                        "unsafe place",
                                        "",
                                        LocalDate.parse("2026-08-01")),
                                CAROL));
        assertThat(Town.in(council, () -> markers.at(List.of(), List.of(MILL_LANE)))).hasSize(1);
    }

    @Test
    void what_is_no_warning_is_refused_beside_its_field() {
        var day = LocalDate.parse("2026-08-01");
        assertThat(set("witch", "", day))
                .isEqualTo(new Marked.Wrong("kind", "Choose what to warn of"));
        assertThat(set("dog", "x".repeat(201), day))
                .isEqualTo(new Marked.Wrong("words", "Say it in 200 letters at most"));
        assertThat(set("dog", "", LocalDate.parse("2026-05-11")))
                .isEqualTo(
                        new Marked.Wrong(
                                "review", "Enter a day from today on, 12 months away at most"));
        assertThat(set("dog", "", LocalDate.parse("2027-05-13"))).isInstanceOf(Marked.Wrong.class);
        assertThat(set("dog", "", null)).isInstanceOf(Marked.Wrong.class);
        assertThat(at(MILL_LANE_14)).isEmpty();
    }

    @Test
    void an_ended_warning_is_gone_and_who_set_and_ended_it_stays() {
        set("dog", "Ring before the gate", LocalDate.parse("2026-08-01"));
        var marker = at(MILL_LANE_14).getFirst();
        var other = UUID.randomUUID();
        Town.run(council, () -> markers.end(marker.id(), other));
        Town.run(council, () -> markers.end(marker.id(), other));
        assertThat(at(MILL_LANE_14)).isEmpty();
        assertThat(Town.in(council, () -> markers.history(marker.id())))
                .extracting(Marker.Line::what, Marker.Line::by)
                .containsExactly(tuple("set", CAROL), tuple("ended", other));
    }

    @Test
    void another_council_sees_nothing_of_it() {
        set("dog", "", LocalDate.parse("2026-08-01"));
        var fernmoor = Town.council(true);
        assertThat(Town.in(fernmoor, () -> markers.at(List.of(MILL_LANE_14), List.of()))).isEmpty();
    }

    private Marked set(String kind, String words, LocalDate until) {
        return Town.in(
                council,
                () ->
                        markers.set(
                                new Markers.Wanted(
                                        MILL_LANE_14, null, "14 Mill Lane", kind, words, until),
                                CAROL));
    }

    private List<Marker> at(Uprn uprn) {
        return Town.in(council, () -> markers.at(List.of(uprn), List.of()));
    }
}
