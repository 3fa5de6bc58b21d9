package borough.waste;

import borough.council.Duty;
import borough.council.Structure;
import borough.council.Team;
import borough.streets.StreetMarked;
import borough.values.Reference;
import borough.values.Uprn;
import borough.visits.Visit;
import borough.waste.CrewRoundStore.BinService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which bins are collected where and when, and what the crews say of it. */
@Component
@Transactional
public class Waste {
    // In as many days every bin is emptied once, whatever holidays and changes of rounds do.
    private static final int WIDEST = 35;

    private final WasteStore store;
    private final CrewRoundStore crews;
    private final ReturnVisits returns;
    private final Structure structure;
    private final Clock clock;

    Waste(
            WasteStore store,
            CrewRoundStore crews,
            ReturnVisits returns,
            Structure structure,
            Clock clock) {
        this.store = store;
        this.crews = crews;
        this.returns = returns;
        this.structure = structure;
        this.clock = clock;
    }

    /**
     * The last collection of each of these bins that was due on or before today, in the order
     * asked, with what the crew recorded of it and whether the crew has done the street.
     */
    public List<BinCollection> lastCollections(Uprn uprn, List<String> bins) {
        var today = LocalDate.now(clock);
        var calendar = store.calendar();
        var last = new HashMap<String, Last>();
        for (var service : crews.services(uprn)) {
            service.dates(calendar, today.minusDays(WIDEST), today).stream()
                    .reduce((one, later) -> later)
                    .map(it -> new Last(service, it))
                    .ifPresent(it -> last.merge(service.name(), it, Last::later));
        }
        var recorded = last.isEmpty() ? Recorded.NOTHING : recorded(uprn, last.values());
        return bins.stream().map(bin -> recorded.collection(bin, last.get(bin))).toList();
    }

    /** The last day on which something was due, and the round that was due on it. */
    private record Last(BinService service, LocalDate on) {
        Last later(Last other) {
            return other.on.isAfter(on) ? other : this;
        }
    }

    /** The first of these bins to be emptied after today; empty where none of them is provided. */
    public Optional<NextCollection> nextCollection(Uprn uprn, List<String> bins) {
        var tomorrow = LocalDate.now(clock).plusDays(1);
        var calendar = store.calendar();
        return crews.services(uprn).stream()
                .filter(it -> bins.contains(it.name()))
                .flatMap(
                        it ->
                                it.dates(calendar, tomorrow, tomorrow.plusDays(WIDEST)).stream()
                                        .limit(1)
                                        .map(on -> new NextCollection(it.name(), on)))
                .min(Comparator.comparing(NextCollection::on));
    }

    /** A day on which bins are emptied; moved where a holiday put it off its normal weekday. */
    public record CollectionDay(LocalDate on, List<String> bins, boolean moved) {}

    /** Every collection at a property from one day to another, both counted, by day. */
    public List<CollectionDay> calendar(Uprn uprn, LocalDate from, LocalDate to) {
        var calendar = store.calendar();
        var days = new TreeMap<LocalDate, List<String>>();
        var moved = new HashMap<LocalDate, Boolean>();
        for (var service : crews.services(uprn)) {
            for (var day : service.dates(calendar, from, to)) {
                days.computeIfAbsent(day, it -> new ArrayList<>()).add(service.name());
                moved.merge(
                        day,
                        calendar.normally(service.weekday(), day).isPresent(),
                        Boolean::logicalOr);
            }
        }
        return days.entrySet().stream()
                .map(
                        it ->
                                new CollectionDay(
                                        it.getKey(),
                                        List.copyOf(it.getValue()),
                                        moved.getOrDefault(it.getKey(), false)))
                .toList();
    }

    /** The bins at a property; none where we collect nothing. */
    public List<Container> containersAt(Uprn uprn) {
        return store.containers(uprn);
    }

    /** Keeps what a crew recorded; sent twice from a device without signal, it is kept once. */
    public void logProperty(PropertyLog log) {
        store.add(log);
    }

    /** Keeps what a crew marked; the latest mark of a street on a day is the one that counts. */
    public void markStreet(StreetMark mark) {
        store.add(mark);
    }

    // Other crews than those of rounds say things about streets, too.
    void hear(StreetMarked said) {
        if (store.rounds().stream().anyMatch(it -> it.name().equals(said.crew()))) {
            markStreet(
                    new StreetMark(
                            said.street(),
                            said.crew(),
                            said.day(),
                            StreetEvent.read(said.marks()),
                            said.at(),
                            said.crew()));
        }
    }

    /**
     * Sends the crew back for bins it missed: today while it is out, else when it catches up. Asked
     * again for the same case and job, it changes nothing and gives the first visit.
     */
    public Visit returnTo(
            Uprn property, List<BinCollection> missed, Reference caseReference, String job) {
        return returns.add(property, missed, caseReference, job);
    }

    /** Where a crew is now; an older report never overwrites a newer one. */
    public void crewAt(CrewPosition position) {
        store.put(position);
    }

    /** Where the crew that collects at a property was last; empty before it has said. */
    public Optional<CrewPosition> crewPosition(Uprn uprn) {
        return store.position(uprn);
    }

    /** Every working of every round from one day to another, both counted, in order. */
    public List<RoundDay> roundDays(LocalDate from, LocalDate to) {
        var calendar = store.calendar();
        var days = new ArrayList<RoundDay>();
        for (var round : store.rounds()) {
            var on = calendar.dates(round.weekday(), Schedule.WEEKLY, from, to);
            for (var day : on) {
                var normally = calendar.normally(round.weekday(), day).orElse(day);
                days.add(new RoundDay(round, day, normally));
            }
        }
        days.sort(Comparator.comparing(RoundDay::on).thenComparing(it -> it.round().name()));
        return days;
    }

    /** The streets of a round in the order they are driven. */
    public List<Stop> stops(String round) {
        return store.stops(round);
    }

    /** Every bin that a round empties. */
    public List<Container> containersOn(String round) {
        return store.containersOn(round);
    }

    /**
     * Takes in a council's rounds for the first time. Throws IllegalArgumentException where one
     * belongs to no team that goes out: nobody could speak for it.
     */
    public void load(RoundPlan plan) {
        var teams =
                structure.teams().stream()
                        .filter(it -> it.duties().contains(Duty.FIELD))
                        .map(Team::slug)
                        .toList();
        for (var round : plan.rounds()) {
            if (!teams.contains(round.team())) {
                throw new IllegalArgumentException(
                        "Round %s: no team that goes out is called \"%s\""
                                .formatted(round.name(), round.team()));
            }
        }
        store.load(plan);
    }

    /** Takes in many records of crews at once. */
    public void load(Iterator<PropertyLog> logs, Iterator<StreetMark> marks) {
        store.loadLogs(logs);
        store.loadMarks(marks);
    }

    private Recorded recorded(Uprn uprn, Collection<Last> last) {
        var since = last.stream().map(Last::on).min(Comparator.naturalOrder()).orElseThrow();
        var street = last.iterator().next().service().street();
        return new Recorded(store.logs(uprn, since), store.marks(street, since));
    }

    /** What crews recorded lately at one property and in its street, latest first. */
    private record Recorded(List<PropertyLog> logs, List<StreetMark> marks) {
        static final Recorded NOTHING = new Recorded(List.of(), List.of());

        BinCollection collection(String bin, @Nullable Last last) {
            if (last == null) {
                return BinCollection.notProvided(bin);
            }
            var dueOn = last.on();
            var log =
                    logs.stream()
                            .filter(it -> it.bin().equals(bin) && it.collectedOn().equals(dueOn))
                            .findFirst();
            var done =
                    // Another round may come past for other bins: what it marks is not this one's.
                    marks.stream()
                            .filter(it -> it.round().equals(last.service().round()))
                            .filter(it -> it.collectedOn().equals(dueOn))
                            .findFirst()
                            .filter(it -> it.event() == StreetEvent.DONE)
                            .isPresent();
            return new BinCollection(
                    bin,
                    true,
                    true,
                    dueOn,
                    done,
                    log.map(it -> it.event().said()).orElse(null),
                    log.map(PropertyLog::at).orElse(null),
                    log.map(PropertyLog::photo).orElse(null));
        }
    }
}
