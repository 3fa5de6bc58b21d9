package borough.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.casebook.CasesStore;
import borough.casebook.Event;
import borough.caseload.NearCases.NearCase;
import borough.cases.Cases;
import borough.catalogue.Shelf;
import borough.values.Reference;
import borough.vocabulary.Distance;
import borough.vocabulary.MapPin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What is open already near a place on the ground. */
@Tag("database")
class NearCasesTest {
    private static final String SKIP = "ask-for-a-skip";

    private final OpenCases skips = new OpenCases(Shelf.SKIP);

    private Reference at(int easting, int northing) {
        var reference = skips.open(1).getFirst();
        pin(reference, easting, northing);
        return reference;
    }

    private void pin(Reference reference, int easting, int northing) {
        Town.run(
                skips.council(),
                () ->
                        Town.bean(TransactionTemplate.class)
                                .executeWithoutResult(
                                        status -> {
                                            var store = Town.bean(CasesStore.class);
                                            var it = store.find(reference).orElseThrow();
                                            store.pin(it, new MapPin(easting, northing, null));
                                        }));
    }

    private List<NearCase> near(String service, int easting, int northing, long metres) {
        return Town.in(
                skips.council(),
                () ->
                        Town.bean(NearCases.class)
                                .near(
                                        service,
                                        new MapPin(easting, northing, null),
                                        new Distance(metres)));
    }

    @Test
    void those_within_the_distance_are_found_the_nearest_first() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        var farther = at(563_018, 243_024);
        var nearest = at(563_010, 243_000);
        at(563_031, 243_000);
        at(563_025, 243_025);
        assertThat(near(SKIP, 563_000, 243_000, 30))
                .extracting(NearCase::reference)
                .containsExactly(nearest.toString(), farther.toString());
    }

    @Test
    void a_case_that_names_two_places_is_found_once_by_the_nearer() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        var other = at(565_010, 243_000);
        var both = at(565_020, 243_000);
        pin(both, 565_005, 243_000);
        assertThat(near(SKIP, 565_000, 243_000, 30))
                .extracting(NearCase::reference)
                .containsExactly(both.toString(), other.toString());
    }

    @Test
    void others_who_said_the_same_are_counted() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        var open = at(570_000, 250_000);
        var by = new Event.By("Sam Khan", "web");
        Town.run(
                skips.council(),
                () -> {
                    Town.bean(Cases.class).join(open, Map.of(), "journey one", by);
                    Town.bean(Cases.class).join(open, Map.of(), "journey two", by);
                    Town.bean(Cases.class).join(open, Map.of(), "journey two", by);
                });
        assertThat(near(SKIP, 570_000, 250_000, 1))
                .singleElement()
                .extracting(NearCase::supporters)
                .isEqualTo(2);
    }

    @Test
    void another_service_and_another_council_are_not() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        at(580_000, 250_000);
        assertThat(near("ask-for-a-lift", 580_000, 250_000, 30)).isEmpty();
        var other = Town.council(false);
        assertThat(
                        Town.in(
                                other,
                                () ->
                                        Town.bean(NearCases.class)
                                                .near(
                                                        SKIP,
                                                        new MapPin(580_000, 250_000, null),
                                                        new Distance(30))))
                .isEmpty();
    }

    @Test
    void a_distance_that_nobody_can_mean_harms_nothing() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        at(590_000, 250_000);
        assertThat(near(SKIP, 590_000, 250_000, Long.MAX_VALUE)).hasSize(1);
        assertThat(near(SKIP, 0, 0, -5)).isEmpty();
        assertThat(near(SKIP, Integer.MAX_VALUE / 2, 0, 30)).isEmpty();
    }
}
