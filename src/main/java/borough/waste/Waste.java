package borough.waste;

import borough.documents.Documents;
import borough.streets.StreetMarked;
import borough.values.Reference;
import borough.values.Uprn;
import borough.visits.Visit;
import borough.vocabulary.KeptFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which bins are collected where and when, and what the crews say of it. */
@Component
@Transactional
public class Waste {
    private final WasteStore store;
    private final ReturnVisits returns;
    private final Documents documents;
    private final Clock clock;

    Waste(WasteStore store, ReturnVisits returns, Documents documents, Clock clock) {
        this.documents = documents;
        this.store = store;
        this.returns = returns;
        this.clock = clock;
    }

    /**
     * The last collection of each of these bins that was due on or before today, in the order
     * asked, with what the crew recorded of it and whether the crew has done the street.
     */
    public List<BinCollection> lastCollections(Uprn uprn, List<String> bins) {
        var today = LocalDate.now(clock);
        var services = services(uprn);
        var calendar = store.calendar();
        var dueOn = new HashMap<String, LocalDate>();
        for (var service : services.values()) {
            var last = calendar.last(service.weekday(), service.schedule(), today);
            dueOn.put(service.name(), last);
        }
        var recorded = dueOn.isEmpty() ? Recorded.NOTHING : recorded(uprn, services, dueOn);
        return bins.stream().map(bin -> recorded.collection(bin, dueOn.get(bin))).toList();
    }

    /** The first of these bins to be emptied after today; empty where none of them is provided. */
    public Optional<NextCollection> nextCollection(Uprn uprn, List<String> bins) {
        var today = LocalDate.now(clock);
        var calendar = store.calendar();
        return services(uprn).values().stream()
                .filter(it -> bins.contains(it.name()))
                .map(
                        it ->
                                new NextCollection(
                                        it.name(),
                                        calendar.next(it.weekday(), it.schedule(), today)))
                .min(Comparator.comparing(NextCollection::on));
    }

    /** Every collection at a property from one day to another, both counted, by day. */
    public List<CollectionDay> calendar(Uprn uprn, LocalDate from, LocalDate to) {
        var calendar = store.calendar();
        var days = new TreeMap<LocalDate, List<String>>();
        var moved = new HashMap<LocalDate, Boolean>();
        for (var service : services(uprn).values()) {
            for (var day : calendar.dates(service.weekday(), service.schedule(), from, to)) {
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

    /** Takes in a council's rounds for the first time. */
    public void load(RoundPlan plan) {
        store.load(plan);
    }

    /** Takes in many records of crews at once. */
    public void load(Iterator<PropertyLog> logs, Iterator<StreetMark> marks) {
        store.loadLogs(logs);
        store.loadMarks(marks);
    }

    private Map<String, WasteStore.BinService> services(Uprn uprn) {
        return store.services(uprn).stream()
                .collect(Collectors.toMap(WasteStore.BinService::name, Function.identity()));
    }

    private Recorded recorded(
            Uprn uprn, Map<String, WasteStore.BinService> services, Map<String, LocalDate> dueOn) {
        var since = dueOn.values().stream().min(Comparator.naturalOrder()).orElseThrow();
        var street = services.values().iterator().next().street();
        var logs = store.logs(uprn, since);
        var photos = logs.stream().flatMap(it -> Stream.ofNullable(it.photo())).toList();
        return new Recorded(logs, store.marks(street, since), documents.find(photos));
    }

    /** What crews recorded lately at one property and in its street, latest first. */
    private record Recorded(
            List<PropertyLog> logs, List<StreetMark> marks, Map<String, KeptFile> photos) {
        static final Recorded NOTHING = new Recorded(List.of(), List.of(), Map.of());

        BinCollection collection(String bin, @Nullable LocalDate dueOn) {
            if (dueOn == null) {
                return BinCollection.notProvided(bin);
            }
            var log =
                    logs.stream()
                            .filter(it -> it.bin().equals(bin) && it.collectedOn().equals(dueOn))
                            .findFirst();
            var done =
                    marks.stream()
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
                    log.map(PropertyLog::photo).map(photos::get).orElse(null));
        }
    }
}
