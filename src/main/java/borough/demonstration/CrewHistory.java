package borough.demonstration;

import borough.demonstration.Named.NamedLog;
import borough.demonstration.Named.NamedMark;
import borough.places.Street;
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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What crews marked and logged on their rounds, as seldom as crews find something to log. */
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
    private final List<StreetMark> marks = new ArrayList<>();
    private final List<PropertyLog> logs = new ArrayList<>();

    CrewHistory(World world, NamedDates dates, ZoneId zone) {
        this.seed = world.numbers().seed();
        this.dates = dates;
        this.zone = zone;
        this.named = world.named();
        this.leftAlone = NamedFacts.uprns(world);
    }

    List<StreetMark> marks() {
        return marks;
    }

    List<PropertyLog> logs() {
        return logs;
    }

    /** Adds what one working of a round leaves behind; the streets are those the files may name. */
    void work(RoundDay day, List<Stop> stops, List<Container> containers, List<Street> streets) {
        var names = streets.stream().collect(Collectors.toMap(Street::usrn, Street::name));
        var doneAt = new HashMap<Usrn, LocalDateTime>();
        for (int i = 0; i < stops.size(); i++) {
            var street = stops.get(i).street();
            var usual =
                    day.on()
                            .atTime(FIRST_STREET)
                            .plusMinutes((long) MINUTES_ON_ROUND * i / stops.size());
            var mark = mark(day, street, names.get(street), usual);
            marks.add(mark);
            doneAt.put(street, LocalDateTime.ofInstant(mark.at(), zone));
        }
        for (var container : containers) {
            if (day.empties(container.schedule())) {
                addLog(
                        day,
                        container,
                        doneAt.getOrDefault(container.street(), day.on().atTime(LocalTime.NOON)));
            }
        }
    }

    private StreetMark mark(RoundDay day, Usrn street, @Nullable String name, LocalDateTime usual) {
        var chance = markChance(seed, street, day.on());
        var event =
                name == null && chance.below(STREETS_A_TROUBLE) == 0
                        ? chance.of(TROUBLES)
                        : StreetEvent.DONE;
        var at =
                named.marks().stream()
                        .filter(it -> it.street().equals(name))
                        .map(NamedMark::at)
                        .map(dates::moved)
                        .filter(it -> it.toLocalDate().equals(day.on()))
                        .findFirst()
                        .orElse(usual.plusMinutes(chance.below(8)));
        return new StreetMark(
                street, day.round().name(), day.on(), event, at(at), day.round().crew());
    }

    private void addLog(RoundDay day, Container container, LocalDateTime doneAt) {
        var uprn = container.uprn();
        if (leftAlone.contains(uprn.number())) {
            named.logs().stream()
                    .filter(it -> isAt(it, uprn) && it.bin().equals(container.name()))
                    .filter(it -> dates.moved(it.at()).toLocalDate().equals(day.on()))
                    .forEach(it -> logs.add(log(day, container, it)));
            return;
        }
        var chance = logChance(seed, container, day.on());
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

    static boolean findsSomething(long seed, Container container, LocalDate day) {
        return logChance(seed, container, day).below(COLLECTIONS_AN_EVENT) == 0;
    }

    static boolean isTroubled(long seed, Usrn street, LocalDate day) {
        return markChance(seed, street, day).below(STREETS_A_TROUBLE) == 0;
    }

    private static Chance logChance(long seed, Container container, LocalDate day) {
        return Chance.of(seed, container.name() + " " + day, container.uprn().number());
    }

    private static Chance markChance(long seed, Usrn street, LocalDate day) {
        return Chance.of(seed, "mark " + day, street.number());
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
