package borough.visits;

import borough.data.Bulk;
import borough.data.Sealing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Visits of the past, taken in many at a time. */
@Component
class PastVisitStore {
    private final Bulk bulk;
    private final Sealing sealing;
    private final Clock clock;

    PastVisitStore(Bulk bulk, Sealing sealing, Clock clock) {
        this.bulk = bulk;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Takes in visits of the past, each as its history left it. */
    void load(Collection<PastVisit> past) {
        bulk.copy(
                "visits.visits",
                List.of(
                        "visit_id",
                        "case_reference",
                        "kind",
                        "name",
                        "label",
                        "uprn",
                        "usrn",
                        "work",
                        "key",
                        "notes",
                        "crew",
                        "due_on",
                        "place_in_order",
                        "state",
                        "added_at",
                        "reason",
                        "ended_at",
                        "ended_on",
                        "ended_by",
                        "asked_by"),
                past.iterator(),
                this::row);
        bulk.copy(
                "visits.events",
                List.of("visit_id", "position", "at", "state", "reason", "by_person"),
                past.stream().flatMap(PastVisitStore::events).iterator());
    }

    private @Nullable Object[] row(PastVisit past) {
        var it = past.wanted();
        var key = sealing.newKey();
        var last = past.said().getLast();
        var ended = Moves.ends(last.state());
        return Bulk.row(
                past.id(),
                it.caseReference(),
                it.kind(),
                it.name(),
                it.place().label(),
                it.place().property(),
                it.place().street(),
                it.work(),
                key,
                it.notes().isBlank() ? null : sealing.seal(key, VisitRows.NOTES, it.notes()),
                it.crew(),
                it.dueOn(),
                it.order(),
                last.state().word(),
                past.said().getFirst().at(),
                ended ? last.reason() : null,
                ended ? last.at() : null,
                ended ? LocalDate.ofInstant(last.at(), clock.getZone()) : null,
                ended ? last.by() : null,
                it.asked().by());
    }

    private static Stream<@Nullable Object[]> events(PastVisit past) {
        return IntStream.range(0, past.said().size())
                .mapToObj(
                        i -> {
                            var it = past.said().get(i);
                            return Bulk.row(
                                    past.id(),
                                    i + 1,
                                    it.at(),
                                    it.state().word(),
                                    it.reason(),
                                    it.by());
                        });
    }
}
