package borough.waste;

import borough.council.Duty;
import borough.council.Structure;
import borough.council.Team;
import borough.documents.Documents;
import borough.streets.StreetMarked;
import borough.values.Uprn;
import borough.vocabulary.KeptFile;
import borough.waste.PropertyCalendar.Emptied;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    private final CrewRoundStore crews;
    private final Structure structure;
    private final Documents documents;
    private final Clock clock;

    Waste(
            WasteStore store,
            CrewRoundStore crews,
            Structure structure,
            Documents documents,
            Clock clock) {
        this.documents = documents;
        this.store = store;
        this.crews = crews;
        this.structure = structure;
        this.clock = clock;
    }

    /**
     * The last collection of each of these bins that was due on or before today, in the order
     * asked, with what the crew recorded of it and whether the crew has done the street.
     */
    @Transactional(readOnly = true)
    public List<BinCollection> lastCollections(Uprn uprn, List<String> bins) {
        var today = LocalDate.now(clock);
        var calendar = store.calendar();
        var days = new HashMap<String, Days>();
        crews.emptied(uprn).stream()
                .collect(Collectors.groupingBy(it -> it.container().name()))
                .forEach(
                        (bin, emptied) ->
                                Days.of(emptied, calendar, today)
                                        .ifPresent(it -> days.put(bin, it)));
        var recorded = days.isEmpty() ? Recorded.NOTHING : recorded(uprn, days.values());
        return bins.stream().map(bin -> recorded.collection(bin, days.get(bin))).toList();
    }

    /**
     * When a bin was emptied last and on which round, when that round last passed, and when the bin
     * is emptied next.
     */
    private record Days(Emptied bin, LocalDate last, LocalDate passed, @Nullable LocalDate next) {
        // A home that goes to another round has two of them for one bin.
        static Optional<Days> of(
                List<Emptied> emptied, CollectionCalendar calendar, LocalDate today) {
            var next =
                    emptied.stream()
                            .flatMap(it -> it.next(calendar, today).stream())
                            .min(Comparator.naturalOrder())
                            .orElse(null);
            return emptied.stream()
                    .flatMap(it -> of(it, calendar, today, next).stream())
                    .max(Comparator.comparing(Days::last));
        }

        private static Optional<Days> of(
                Emptied it,
                CollectionCalendar calendar,
                LocalDate today,
                @Nullable LocalDate next) {
            var weekday = it.round().weekday();
            return it.last(calendar, today)
                    .map(
                            last ->
                                    new Days(
                                            it,
                                            last,
                                            calendar.last(weekday, Schedule.WEEKLY, today),
                                            next));
        }
    }

    /** The first of these bins to be emptied after today; empty where none of them is provided. */
    @Transactional(readOnly = true)
    public Optional<NextCollection> nextCollection(Uprn uprn, List<String> bins) {
        var today = LocalDate.now(clock);
        var calendar = store.calendar();
        return crews.emptied(uprn).stream()
                .filter(it -> bins.contains(it.container().name()))
                .flatMap(
                        it ->
                                it.next(calendar, today).stream()
                                        .map(on -> new NextCollection(it.container().name(), on)))
                .min(Comparator.comparing(NextCollection::on));
    }

    /** A day on which bins are emptied; moved where a holiday put it off its normal weekday. */
    public record CollectionDay(LocalDate on, List<String> bins, boolean moved) {}

    /** Every collection at a property from one day to another, both counted, by day. */
    @Transactional(readOnly = true)
    public List<CollectionDay> calendar(Uprn uprn, LocalDate from, LocalDate to) {
        var calendar = store.calendar();
        var days = new TreeMap<LocalDate, List<String>>();
        var moved = new HashMap<LocalDate, Boolean>();
        for (var emptied : crews.emptied(uprn)) {
            for (var due : emptied.days(calendar, from, to)) {
                days.computeIfAbsent(due.on(), it -> new ArrayList<>())
                        .add(emptied.container().name());
                moved.merge(due.on(), due.isMoved(), Boolean::logicalOr);
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

    /** The bins at a property with the rounds of this week; none where we collect nothing. */
    @Transactional(readOnly = true)
    public List<Container> containersAt(Uprn uprn) {
        return store.containers(uprn, LocalDate.now(clock));
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
        if (crews.round(said.crew()).isPresent()) {
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

    /** A round that passes a property, and the place of its street in the drive. */
    public record Passing(Round round, int order) {}

    /**
     * The round that empties the first of these bins at a property, any bin where none of these is
     * provided; empty where no round passes.
     */
    @Transactional(readOnly = true)
    public Optional<Passing> passing(Uprn uprn, List<String> bins) {
        return store.passing(uprn, bins, LocalDate.now(clock));
    }

    /** Where a crew is now; an older report never overwrites a newer one. */
    public void crewAt(CrewPosition position) {
        store.put(position);
    }

    /** Forgets where crews were that have said nothing since. */
    public void forgetCrewsBefore(Instant when) {
        store.forgetPositionsBefore(when);
    }

    /** Where the crew of a round was last; empty before it has said. */
    public Optional<CrewPosition> crewPosition(String round) {
        return store.position(round);
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

    private Recorded recorded(Uprn uprn, Collection<Days> days) {
        var since = days.stream().map(Days::last).min(Comparator.naturalOrder()).orElseThrow();
        var street = days.iterator().next().bin().container().street();
        var logs = store.logs(uprn, since);
        var photos = logs.stream().flatMap(it -> Stream.ofNullable(it.photo())).toList();
        return new Recorded(logs, store.marks(street, since), documents.find(photos));
    }

    /** What crews recorded lately at one property and in its street, latest first. */
    private record Recorded(
            List<PropertyLog> logs, List<StreetMark> marks, Map<String, KeptFile> photos) {
        static final Recorded NOTHING = new Recorded(List.of(), List.of(), Map.of());

        BinCollection collection(String bin, @Nullable Days days) {
            if (days == null) {
                return BinCollection.notProvided(bin);
            }
            var log =
                    logs.stream()
                            .filter(
                                    it ->
                                            it.bin().equals(bin)
                                                    && it.collectedOn().equals(days.last()))
                            .findFirst();
            // Another round may come past for other bins: what it marks is not this one's.
            var mark =
                    marks.stream()
                            .filter(it -> it.round().equals(days.bin().round().name()))
                            .filter(it -> it.collectedOn().equals(days.last()))
                            .findFirst();
            return new BinCollection(
                    bin,
                    true,
                    days.last().equals(days.passed()),
                    days.last(),
                    mark.filter(it -> it.event() == StreetEvent.DONE).isPresent(),
                    log.map(it -> it.event().said()).orElse(null),
                    log.map(PropertyLog::at).orElse(null),
                    log.map(PropertyLog::photo).map(photos::get).orElse(null),
                    mark.map(it -> it.event().said()).orElse(null),
                    mark.map(StreetMark::at).orElse(null),
                    days.next());
        }
    }
}
