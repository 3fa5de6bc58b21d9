package borough.waste;

import borough.data.Bulk;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Our records as rows of their tables, one or many. */
final class WasteRows {
    private WasteRows() {}

    static @Nullable Object[] of(PropertyLog it) {
        return Bulk.row(
                it.uprn(),
                it.bin(),
                it.collectedOn(),
                it.event().said(),
                it.at(),
                it.crew(),
                it.photo());
    }

    static @Nullable Object[] of(StreetMark it) {
        return Bulk.row(
                it.street(), it.round(), it.collectedOn(), it.event().said(), it.at(), it.crew());
    }

    static void load(RoundPlan plan, Bulk bulk) {
        bulk.copy(
                "waste.rounds",
                List.of("name", "weekday", "crew", "team", "back_by"),
                plan.rounds().iterator(),
                it ->
                        Bulk.row(
                                it.name(),
                                it.weekday().getValue(),
                                it.crew(),
                                it.team(),
                                it.backBy()));
        bulk.copy(
                "waste.round_streets",
                List.of("round", "usrn", "drive_order"),
                plan.stops(),
                it -> Bulk.row(it.round(), it.street(), it.order()));
        bulk.copy(
                "waste.moved_days",
                List.of("normally_on", "collected_on"),
                plan.movedDays().entrySet().iterator(),
                it -> Bulk.row(it.getKey(), it.getValue()));
        loadContainers(plan.containers(), bulk);
        bulk.copy(
                "waste.assistance",
                List.of("uprn", "since", "until", "pull_out_point"),
                plan.assisted(),
                it -> Bulk.row(it.uprn(), it.since(), it.until(), it.pullOutPoint()));
    }

    static void loadLogs(Iterator<PropertyLog> logs, Bulk bulk) {
        bulk.copy(
                "waste.property_logs",
                List.of("uprn", "container", "collected_on", "event", "logged_at", "crew", "photo"),
                logs,
                WasteRows::of);
    }

    static void loadMarks(Iterator<StreetMark> marks, Bulk bulk) {
        bulk.copy(
                "waste.street_marks",
                List.of("usrn", "round", "collected_on", "event", "marked_at", "crew"),
                marks,
                WasteRows::of);
    }

    private static void loadContainers(Iterator<Container> containers, Bulk bulk) {
        bulk.copy(
                "waste.containers",
                List.of(
                        "uprn",
                        "usrn",
                        "container",
                        "round",
                        "schedule",
                        "litres",
                        "how_many",
                        "communal",
                        "paid_until",
                        "kind"),
                containers,
                it ->
                        Bulk.row(
                                it.uprn(),
                                it.street(),
                                it.name(),
                                it.round(),
                                it.schedule().said(),
                                it.litres(),
                                it.count(),
                                it.communal(),
                                it.paidUntil(),
                                it.kind().said()));
    }
}
