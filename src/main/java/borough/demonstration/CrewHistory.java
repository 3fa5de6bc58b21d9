package borough.demonstration;

import borough.demonstration.Named.NamedLog;
import borough.demonstration.Named.NamedMark;
import borough.values.Uprn;
import borough.values.Usrn;
import borough.waste.Container;
import borough.waste.PropertyEvent;
import borough.waste.PropertyLog;
import borough.waste.RoundDay;
import borough.waste.Stop;
import borough.waste.StreetEvent;
import borough.waste.StreetMark;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What crews marked and logged on one day's round, as seldom as crews find something to log. */
final class CrewHistory {
    private static final LocalTime FIRST_STREET = LocalTime.of(6, 35);
    private static final int MINUTES_ON_ROUND = 470;
    private static final int COLLECTIONS_AN_EVENT = 300;
    private static final int STREETS_A_TROUBLE = 400;
    private static final List<PropertyEvent> EVENTS =
            List.of(
                    PropertyEvent.NOT_OUT,
                    PropertyEvent.CONTAMINATED,
                    PropertyEvent.TOO_HEAVY,
                    PropertyEvent.LID_OPEN,
                    PropertyEvent.SIDE_WASTE,
                    PropertyEvent.WRONG_BIN,
                    PropertyEvent.BIN_DAMAGED);
    private static final int[] EVENT_WEIGHTS = {46, 22, 5, 9, 10, 5, 3};
    private static final List<StreetEvent> TROUBLES =
            List.of(
                    StreetEvent.BLOCKED,
                    StreetEvent.ROADWORKS,
                    StreetEvent.BREAKDOWN,
                    StreetEvent.PARTLY_DONE);

    private final long seed;
    private final ZoneId zone;
    private final NamedDates dates;
    private final Named named;
    private final Set<Long> leftAlone;
    private final Map<Usrn, String> streetNames;

    /** Streets by name are needed for those that the files name. */
    CrewHistory(World world, NamedDates dates, ZoneId zone, Map<Usrn, String> streetNames) {
        this.seed = world.numbers().seed();
        this.dates = dates;
        this.zone = zone;
        this.named = world.named();
        this.leftAlone = NamedFacts.uprns(world);
        this.streetNames = streetNames;
    }

    /** What one working of a round left behind. */
    record Day(List<StreetMark> marks, List<PropertyLog> logs) {}

    Day of(RoundDay day, List<Stop> stops, List<Container> containers) {
        var marks = new ArrayList<StreetMark>();
        var doneAt = new HashMap<Usrn, LocalDateTime>();
        for (int i = 0; i < stops.size(); i++) {
            var street = stops.get(i).street();
            var mark = mark(day, street, i, stops.size());
            marks.add(mark);
            doneAt.put(street, LocalDateTime.ofInstant(mark.at(), zone));
        }
        var logs = new ArrayList<PropertyLog>();
        for (var container : containers) {
            if (day.empties(container.schedule())) {
                addLog(day, container, doneAt.get(container.street()), logs);
            }
        }
        return new Day(marks, logs);
    }

    private StreetMark mark(RoundDay day, Usrn street, int order, int of) {
        var name = streetNames.get(street);
        var chance = Chance.of(seed, "mark " + day.on(), street.number());
        var event =
                name == null && chance.below(STREETS_A_TROUBLE) == 0
                        ? chance.of(TROUBLES)
                        : StreetEvent.DONE;
        var usual =
                day.on()
                        .atTime(FIRST_STREET)
                        .plusMinutes((long) MINUTES_ON_ROUND * order / of + chance.below(8));
        var at =
                named.marks().stream()
                        .filter(it -> it.street().equals(name))
                        .map(NamedMark::at)
                        .map(dates::moved)
                        .filter(it -> it.toLocalDate().equals(day.on()))
                        .findFirst()
                        .orElse(usual);
        return new StreetMark(
                street, day.round().name(), day.on(), event, at(at), day.round().crew());
    }

    private void addLog(
            RoundDay day, Container container, LocalDateTime doneAt, List<PropertyLog> logs) {
        var uprn = container.uprn();
        if (leftAlone.contains(uprn.number())) {
            named.logs().stream()
                    .filter(it -> isAt(it, uprn) && it.bin().equals(container.name()))
                    .filter(it -> dates.moved(it.at()).toLocalDate().equals(day.on()))
                    .forEach(it -> logs.add(log(day, container, it)));
            return;
        }
        var chance = Chance.of(seed, container.name() + " " + day.on(), uprn.number());
        if (chance.below(COLLECTIONS_AN_EVENT) == 0) {
            var event = EVENTS.get(chance.weighed(EVENT_WEIGHTS));
            logs.add(
                    new PropertyLog(
                            uprn,
                            container.name(),
                            day.on(),
                            event,
                            at(doneAt.minusMinutes(1 + chance.below(6))),
                            day.round().crew(),
                            null));
        }
    }

    private PropertyLog log(RoundDay day, Container container, NamedLog it) {
        return new PropertyLog(
                container.uprn(),
                container.name(),
                day.on(),
                PropertyEvent.read(it.event()),
                at(dates.moved(it.at())),
                day.round().crew(),
                it.photo());
    }

    private boolean isAt(NamedLog log, Uprn uprn) {
        return named.called(log.property()).uprn() == uprn.number();
    }

    private Instant at(LocalDateTime time) {
        return time.atZone(zone).toInstant();
    }
}
