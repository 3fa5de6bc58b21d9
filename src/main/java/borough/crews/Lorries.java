package borough.crews;

import borough.council.Councils;
import borough.council.RulesFile;
import borough.council.SignedIn;
import borough.files.Changes;
import borough.files.Home;
import borough.land.LandLayers;
import borough.places.MapPoint;
import borough.waste.CrewPosition;
import borough.waste.CrewRounds;
import borough.waste.Waste;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where lorries say they are while they are out; forgotten soon. */
@Component
@Transactional
public class Lorries {
    private static final double FARTHEST_NORTH = 90;
    private static final double FARTHEST_EAST = 180;

    private final Waste waste;
    private final Way way;
    private final LandLayers land;
    private final RulesFile<CrewsRules> rules;
    private final Clock clock;

    /** Which rounds are out, and for which somebody may speak. */
    @Component
    record Way(CrewRounds rounds, Mine mine) {}

    Lorries(Waste waste, Way way, LandLayers land, Rules rules, Clock clock) {
        this.waste = waste;
        this.way = way;
        this.land = land;
        this.rules = rules.file();
        this.clock = clock;
    }

    /** What a file of rules says of crews, for the council in hand. */
    @Component
    static class Rules {
        private final RulesFile<CrewsRules> file;

        Rules(Councils councils, Home home, Changes changes) {
            this.file = new RulesFile<>("crews.yaml", home, councils, changes, CrewsRules::of);
        }

        RulesFile<CrewsRules> file() {
            return file;
        }
    }

    /**
     * A place as a tablet says it.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     * @param age how long ago it found it; its own clock may be wrong, so it never says when
     * @param within metres within which it is right
     */
    record Said(double latitude, double longitude, Duration age, double within) {}

    /** What became of telling a place. */
    sealed interface Told {
        /** It is kept. */
        record Kept() implements Told {}

        /** It is not, for this reason, in words for the crew. */
        record NotKept(String why) implements Told {}

        /** Whoever told it may not speak for this crew. */
        record NotTheirs() implements Told {}
    }

    /**
     * How often the page of a round tells where its lorry is; empty where it does not go out today,
     * or is no collection round.
     */
    @Transactional(readOnly = true)
    public Optional<Duration> tellsEvery(String round) {
        return isOut(round) ? Optional.of(rules.current().every()) : Optional.empty();
    }

    private boolean isOut(String round) {
        return way.rounds().working(round, LocalDate.now(clock)).isPresent();
    }

    /** Keeps where a lorry is; an older place never overwrites a newer one. */
    Told tell(String round, Said it, SignedIn by) {
        if (!way.mine().maySpeakFor(round, by)) {
            return new Told.NotTheirs();
        }
        if (!isOut(round)) {
            return new Told.NotKept("This round is not out today.");
        }
        return wrong(it).<Told>map(Told.NotKept::new).orElseGet(() -> keep(round, it));
    }

    private Told keep(String round, Said it) {
        var at = MapPoint.onEarth(it.latitude(), it.longitude());
        var wrong = land.wrong(at.easting(), at.northing());
        if (wrong.isPresent()) {
            return new Told.NotKept(wrong.get() + ".");
        }
        var found = now().minus(it.age());
        waste.crewAt(new CrewPosition(round, found, at.easting(), at.northing()));
        return new Told.Kept();
    }

    // Numbers that are none, such as NaN, fail each of these.
    private Optional<String> wrong(Said it) {
        boolean isOnEarth =
                Math.abs(it.latitude()) <= FARTHEST_NORTH
                        && Math.abs(it.longitude()) <= FARTHEST_EAST;
        if (!isOnEarth) {
            return Optional.of("That is no place on the earth.");
        }
        if (!(it.within() >= 0 && it.within() <= rules.current().vaguest())) {
            return Optional.of("The tablet does not know well enough where it is.");
        }
        if (it.age().isNegative()) {
            return Optional.of("That place is of a time to come.");
        }
        return it.age().compareTo(rules.current().oldest()) > 0
                ? Optional.of("The tablet found that place too long ago.")
                : Optional.empty();
    }

    /** Forgets where lorries were that have said nothing for a while. */
    void forget() {
        waste.forgetCrewsBefore(now().minus(rules.current().forgotten()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
