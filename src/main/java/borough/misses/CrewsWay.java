package borough.misses;

import borough.places.MapPoint;
import borough.places.Places;
import borough.places.Property;
import borough.places.Street;
import borough.streets.Streets;
import borough.values.Uprn;
import borough.values.Usrn;
import borough.vocabulary.Distance;
import borough.waste.BinCollection;
import borough.waste.Container;
import borough.waste.CrewPosition;
import borough.waste.CrewRounds;
import borough.waste.Stop;
import borough.waste.StreetEvent;
import borough.waste.StreetMark;
import borough.waste.Waste;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a crew is on its way, by what it said of streets and where its lorry says it is. */
@Component
@Transactional(readOnly = true)
class CrewsWay {
    // A lorry that said where it was longer ago than this has gone on.
    private static final Duration POSITION_HOLDS = Duration.ofMinutes(10);

    private final Waste waste;
    private final CrewRounds crews;
    private final Places places;
    private final Streets streets;
    private final Clock clock;

    CrewsWay(Waste waste, CrewRounds crews, Places places, Streets streets, Clock clock) {
        this.waste = waste;
        this.crews = crews;
        this.places = places;
        this.streets = streets;
        this.clock = clock;
    }

    /**
     * The crew that is out today and comes past a home.
     *
     * @param street the home's street
     * @param stopsAway how many streets of its round it has still to do before that one
     * @param lastStreet the street it said something of last
     * @param away how far its lorry is, in a straight line, where it said so just now
     */
    record Crew(
            String name,
            String street,
            long stopsAway,
            @Nullable String lastStreet,
            @Nullable Instant lastAt,
            @Nullable Distance away) {}

    /** A street that the crew of some bins could not get into. */
    record StreetReport(String name, String log, Instant at, @Nullable LocalDate crewBack) {}

    /** Empty where no crew is out today for this home. */
    Optional<Crew> now(Uprn uprn) {
        var today = LocalDate.now(clock);
        return waste.containersAt(uprn).stream()
                .map(Container::round)
                .distinct()
                .filter(round -> crews.working(round, today).isPresent())
                .findFirst()
                .flatMap(round -> places.at(uprn).map(home -> crew(round, home, today)));
    }

    private Crew crew(String round, Property home, LocalDate today) {
        var marks = crews.marks(round, today);
        var last = marks.stream().findFirst();
        var streets = last.stream().map(StreetMark::street).toList();
        var names = places.streets(with(streets, home.usrn()));
        return new Crew(
                round,
                name(names, home.usrn()),
                before(crews.stops(round), marks, home.usrn()),
                last.map(it -> name(names, it.street())).orElse(null),
                last.map(StreetMark::at).orElse(null),
                waste.crewPosition(round)
                        .filter(this::isFresh)
                        .map(it -> away(it, home.at()))
                        .orElse(null));
    }

    private static List<Usrn> with(List<Usrn> streets, Usrn own) {
        return Stream.concat(streets.stream(), Stream.of(own)).distinct().toList();
    }

    private static String name(List<Street> streets, Usrn usrn) {
        return streets.stream()
                .filter(it -> it.usrn().equals(usrn))
                .map(Street::name)
                .findFirst()
                .orElse("the street");
    }

    private static long before(List<Stop> stops, List<StreetMark> marks, Usrn own) {
        var said = marks.stream().map(StreetMark::street).toList();
        return stops.stream()
                .takeWhile(it -> !it.street().equals(own))
                .filter(it -> !said.contains(it.street()))
                .count();
    }

    private boolean isFresh(CrewPosition it) {
        var now = clock.instant();
        return !it.at().isAfter(now) && it.at().plus(POSITION_HOLDS).isAfter(now);
    }

    static Distance away(CrewPosition lorry, MapPoint home) {
        return new Distance(
                Math.round(
                        Math.hypot(
                                lorry.easting() - home.easting(),
                                lorry.northing() - home.northing())));
    }

    /** The streets of these bins that their crews said something of instead of doing them. */
    List<StreetReport> reports(Uprn uprn, List<String> bins) {
        var rounds =
                waste.containersAt(uprn).stream().filter(it -> bins.contains(it.name())).toList();
        return waste.lastCollections(uprn, bins).stream()
                .filter(CrewsWay::isNotDone)
                .flatMap(
                        it ->
                                rounds.stream()
                                        .filter(bin -> bin.name().equals(it.name()))
                                        .map(bin -> report(it, bin)))
                .distinct()
                .toList();
    }

    private static boolean isNotDone(BinCollection it) {
        return it.streetLog() != null
                && !it.streetDone()
                && !it.streetLog().equals(StreetEvent.PARTLY_DONE.said());
    }

    private StreetReport report(BinCollection it, Container bin) {
        return new StreetReport(
                places.street(bin.street()).map(Street::name).orElse("the street"),
                Objects.requireNonNull(it.streetLog()),
                Objects.requireNonNull(it.streetLoggedAt()),
                streets.comesBack(
                                bin.street(),
                                List.of(bin.round()),
                                Objects.requireNonNull(it.dueOn()))
                        .orElse(null));
    }
}
