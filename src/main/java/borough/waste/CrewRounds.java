package borough.waste;

import borough.data.News;
import borough.values.Uprn;
import borough.values.Usrn;
import borough.waste.CrewRoundStore.Spot;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A collection round as its crew goes through it: its streets, the bins there, what it logs. */
@Component
@Transactional
public class CrewRounds {
    private final WasteStore rounds;
    private final CrewRoundStore store;
    private final Assisting assisting;
    private final News news;
    private final Clock clock;

    CrewRounds(
            WasteStore rounds, CrewRoundStore store, Assisting assisting, News news, Clock clock) {
        this.rounds = rounds;
        this.store = store;
        this.assisting = assisting;
        this.news = news;
        this.clock = clock;
    }

    /** Which rounds go out on a day, and how many streets each has. */
    @Transactional(readOnly = true)
    public Map<String, Integer> outOn(LocalDate day) {
        var calendar = rounds.calendar();
        var out =
                rounds.rounds().stream()
                        .filter(it -> working(it, calendar, day).isPresent())
                        .map(Round::name)
                        .toList();
        return out.isEmpty() ? Map.of() : store.countStreets(out);
    }

    /** Whose members go on a round; empty where there is no such round. */
    @Transactional(readOnly = true)
    public Optional<String> teamOf(String round) {
        return store.round(round).map(Round::team);
    }

    /** A round's working on a day; empty where it does not go out, or there is no such round. */
    @Transactional(readOnly = true)
    public Optional<RoundDay> working(String round, LocalDate day) {
        return store.round(round).flatMap(it -> working(it, rounds.calendar(), day));
    }

    private static Optional<RoundDay> working(
            Round round, CollectionCalendar calendar, LocalDate day) {
        return calendar.dates(round.weekday(), Schedule.WEEKLY, day, day).stream()
                .findFirst()
                .map(
                        it ->
                                new RoundDay(
                                        round,
                                        it,
                                        calendar.normally(round.weekday(), it).orElse(it)));
    }

    /** The streets of a round in the order they are driven. */
    @Transactional(readOnly = true)
    public List<Stop> stops(String round) {
        return rounds.stops(round);
    }

    /** What the crew of a round marked of its streets on a day, latest first. */
    @Transactional(readOnly = true)
    public List<StreetMark> marks(String round, LocalDate day) {
        return store.marks(round, day);
    }

    /** The properties in a street at which this working empties something. */
    @Transactional(readOnly = true)
    public List<HomeOnRound> homes(RoundDay working, Usrn street) {
        var bins =
                store.containersIn(working.round().name(), street, working.normallyOn()).stream()
                        .filter(it -> isEmptied(it, working))
                        .collect(
                                Collectors.groupingBy(
                                        Container::uprn,
                                        LinkedHashMap::new,
                                        Collectors.mapping(Container::name, Collectors.toList())));
        if (bins.isEmpty()) {
            return List.of();
        }
        var logs =
                store.logs(bins.keySet(), working.on()).stream()
                        .collect(Collectors.groupingBy(PropertyLog::uprn));
        var fetched = store.fetchedFrom(bins.keySet(), working.on());
        var codes = assisting.gateCodes(fetched.keySet());
        return bins.entrySet().stream()
                .map(
                        it ->
                                new HomeOnRound(
                                        it.getKey(),
                                        List.copyOf(it.getValue()),
                                        logs.getOrDefault(it.getKey(), List.of()),
                                        Optional.ofNullable(fetched.get(it.getKey()))
                                                .map(Spot::from),
                                        Optional.ofNullable(fetched.get(it.getKey()))
                                                .map(Spot::photo)
                                                .filter(id -> !id.isEmpty()),
                                        Optional.ofNullable(codes.get(it.getKey()))))
                .toList();
    }

    // What was not paid for is not emptied.
    private static boolean isEmptied(Container it, RoundDay working) {
        var paid = it.paidUntil();
        return working.empties(it.schedule()) && (paid == null || !paid.isBefore(working.on()));
    }

    /** Whether a round empties this bin at a property today. */
    @Transactional(readOnly = true)
    public boolean empties(String round, Uprn property, String bin) {
        var working = working(round, LocalDate.now(clock));
        return empties(working, bin(property, bin, working));
    }

    private static boolean empties(Optional<RoundDay> working, Optional<Container> bin) {
        return working.isPresent()
                && bin.filter(it -> it.round().equals(working.get().round().name()))
                        .filter(it -> isEmptied(it, working.get()))
                        .isPresent();
    }

    // As it stands in the week of this working; without one, in the week of today.
    private Optional<Container> bin(Uprn property, String name, Optional<RoundDay> working) {
        var day = working.map(RoundDay::normallyOn).orElseGet(() -> LocalDate.now(clock));
        return store.emptied(property).stream()
                .filter(it -> it.isOn(day))
                .map(PropertyCalendar.Emptied::container)
                .filter(it -> it.name().equals(name))
                .findFirst();
    }

    /** Keeps what a crew logged of a bin today; the same again changes nothing. */
    public LogPress log(String round, Uprn property, String bin, String event) {
        return log(round, property, bin, event, null);
    }

    /**
     * The same with the id under which a picture of it is kept; said again with a picture where
     * there was none before, it counts as said now.
     */
    public LogPress log(
            String round, Uprn property, String bin, String event, @Nullable String photo) {
        var working = working(round, LocalDate.now(clock));
        var container = bin(property, bin, working);
        if (!empties(working, container)) {
            var theirs = container.map(Container::round).filter(it -> !it.equals(round));
            return new LogPress.NotOnRound(theirs.orElse(null));
        }
        var said = PropertyEvent.find(event);
        if (said.isEmpty()) {
            return new LogPress.NoSuchEvent();
        }
        store.hold(property);
        var day = working.orElseThrow();
        var last =
                store.logs(List.of(property), day.on()).stream()
                        .filter(it -> it.bin().equals(bin))
                        .findFirst();
        boolean isNewPhoto = photo != null && last.filter(it -> it.photo() == null).isPresent();
        if (last.filter(it -> it.event() == said.get()).isPresent() && !isNewPhoto) {
            return new LogPress.SavedBefore(last.get());
        }
        var log =
                new PropertyLog(
                        property,
                        bin,
                        day.on(),
                        said.get(),
                        after(last),
                        day.round().crew(),
                        photo);
        rounds.add(log);
        store.placeOf(log, round);
        news.publish(
                property.toString(),
                new PropertyLogged(
                        property, bin, log.collectedOn(), said.get().said(), log.at(), log.crew()));
        return new LogPress.Saved(log);
    }

    // Two things said of a bin never stand at one moment, or nobody could tell which counts.
    private Instant after(Optional<PropertyLog> last) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return last.map(it -> it.at().plus(1, ChronoUnit.MICROS))
                .filter(it -> it.isAfter(now))
                .orElse(now);
    }

    /**
     * From next Monday on this round empties all bins of these homes, each in the weeks in which it
     * was emptied before. Until then whoever has them now goes on: so no week is left out by it and
     * none is doubled. Throws IllegalArgumentException where there is no such round.
     */
    public void moveTo(String round, Collection<Uprn> homes) {
        if (store.round(round).isEmpty()) {
            throw new IllegalArgumentException("There is no round " + round);
        }
        var today = LocalDate.now(clock);
        store.moveTo(round, homes, today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), today);
    }

    /** When the crew of this working last logged something. */
    @Transactional(readOnly = true)
    public Optional<Instant> lastLogged(RoundDay working) {
        return store.lastLogged(working.round().crew(), working.on());
    }
}
