package borough.field;

import borough.crews.Lorries;
import borough.markers.Marker;
import borough.markers.Markers;
import borough.places.Places;
import borough.places.Street;
import borough.rounds.Pass;
import borough.rounds.Rounds;
import borough.streets.Streets;
import borough.streets.Streets.StreetLine;
import borough.values.Usrn;
import borough.visitkinds.Ending;
import borough.waste.CrewRounds;
import borough.waste.RoundDay;
import borough.web.Choice;
import borough.web.StreetCard;
import borough.web.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The streets a crew goes through today, and what counts of each. */
@Component
class Drive {
    private final Rounds rounds;
    private final CrewRounds collections;
    private final Streets streets;
    private final Around around;

    /** What stands beside a street. */
    @Component
    record Around(Places places, Markers markers, Lorries lorries, Clock clock) {
        LocalDate today() {
            return LocalDate.now(clock);
        }
    }

    Drive(Rounds rounds, CrewRounds collections, Streets streets, Around around) {
        this.rounds = rounds;
        this.collections = collections;
        this.streets = streets;
        this.around = around;
    }

    /** A crew's way today; what it collects is empty where it is no collection round. */
    record Way(String round, List<Pass> passes, Optional<RoundDay> collects) {
        List<Usrn> streets() {
            return passes.stream().map(Pass::street).toList();
        }

        /** The place of a street in the order of work; empty where the way does not pass it. */
        Optional<Integer> orderOf(@Nullable Usrn street) {
            return passes.stream()
                    .filter(it -> it.street().equals(street))
                    .map(Pass::order)
                    .findFirst();
        }
    }

    /** Seconds after which a page tells again where its lorry is; null where it tells nothing. */
    @Nullable Long tellsEvery(String round) {
        return around.lorries().tellsEvery(round).map(Duration::toSeconds).orElse(null);
    }

    Way of(String round) {
        var collects = collections.working(round, around.today());
        return collects.isPresent()
                ? new Way(
                        round,
                        collections.stops(round).stream()
                                .map(it -> new Pass(it.street(), it.order()))
                                .toList(),
                        collects)
                : new Way(round, rounds.streets(round, around.today()), collects);
    }

    /** Every crew that goes out to streets today, by name, and to how many. */
    Map<String, Integer> outToday() {
        var out = new TreeMap<>(rounds.outOn(around.today()));
        out.putAll(collections.outOn(around.today()));
        return out;
    }

    /** When a crew last said something that no job is for. */
    Stream<Instant> lastSaid(String round) {
        return Stream.concat(
                streets.lastSaid(round).stream(),
                collections
                        .working(round, around.today())
                        .flatMap(collections::lastLogged)
                        .stream());
    }

    /** What a crew said last of a street, to be seen and put right; empty before it has. */
    Optional<StreetLine> last(String round, Map<Usrn, StreetLine> standing) {
        return standing.values().stream()
                .filter(it -> it.crew().equals(round))
                .max(Comparator.comparing(StreetLine::at));
    }

    Map<Usrn, StreetLine> standing(Way way) {
        return streets.standing(way.round(), way.streets());
    }

    /** The streets that are still to be done. */
    List<Pass> left(Way way, Map<Usrn, StreetLine> standing) {
        return way.passes().stream().filter(it -> isOpen(standing.get(it.street()))).toList();
    }

    private boolean isOpen(@Nullable StreetLine said) {
        return said == null || event(said).filter(Ending::stays).isPresent();
    }

    private Optional<Ending> event(StreetLine said) {
        return streets.events().stream().filter(it -> it.name().equals(said.event())).findFirst();
    }

    /** The streets of a way as cards, in its order. */
    List<StreetCard> cards(Way way, Map<Usrn, StreetLine> standing, boolean mayPress) {
        var all = way.streets();
        var names = names(all);
        var warnings = all.isEmpty() ? List.<Marker>of() : around.markers().at(List.of(), all);
        var told =
                streets.saidToday(all).stream()
                        .filter(it -> it.holds() && !it.crew().equals(way.round()))
                        .collect(Collectors.toMap(StreetLine::street, this::line, (a, b) -> b));
        return all.stream()
                .map(
                        it -> {
                            var said = standing.get(it);
                            return new StreetCard(
                                    it.toString(),
                                    names.getOrDefault(it, "Street " + it),
                                    Today.streetHref(way.round(), it),
                                    isOpen(said),
                                    said == null ? null : says(said),
                                    said == null ? told.get(it) : null,
                                    mayPress ? done().orElse(null) : null,
                                    way.collects().isPresent(),
                                    warnings(warnings, it));
                        })
                .toList();
    }

    private List<String> warnings(List<Marker> all, Usrn street) {
        return all.stream()
                .filter(it -> it.isAt(null, street))
                .map(it -> Today.says(around.markers(), it))
                .toList();
    }

    Map<Usrn, String> names(Collection<Usrn> all) {
        return around.places().streets(all).stream()
                .collect(Collectors.toMap(Street::usrn, Street::name));
    }

    /** How a street is said to be done; empty where no file says so. */
    Optional<Choice> done() {
        return streets.events().stream().filter(Ending::done).findFirst().map(FieldPages::choice);
    }

    /** All else that may be said of a street. */
    List<Choice> notDone() {
        var done = done().map(Choice::value).orElse("");
        return streets.events().stream()
                .filter(it -> !it.name().equals(done))
                .map(FieldPages::choice)
                .toList();
    }

    private String says(StreetLine it) {
        return streets.says(it.event()) + ", " + Words.time(it.at());
    }

    /** One line of what was said of a street, with who said it. */
    String line(StreetLine it) {
        return it.crew()
                + " said \u201c"
                + streets.says(Objects.requireNonNull(it.event()))
                + "\u201d at "
                + Words.time(it.at())
                + (it.holds() ? "" : ", which did not hold");
    }
}
