package borough.streets;

import borough.data.News;
import borough.places.Places;
import borough.places.Street;
import borough.values.Usrn;
import borough.visitkinds.Ending;
import borough.visitkinds.Kinds;
import borough.visits.Postponing;
import borough.visits.Postponing.InStreet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What crews say once about a whole street. All jobs of the round in it are done, end, or come back
 * on one job for the street, and each case is told.
 */
@Component
@Transactional
public class Streets {
    private final StreetStore store;
    private final Kinds kinds;
    private final Postponing postponing;
    private final Places places;
    private final News news;

    Streets(StreetStore store, Kinds kinds, Postponing postponing, Places places, News news) {
        this.store = store;
        this.kinds = kinds;
        this.postponing = postponing;
        this.places = places;
        this.news = news;
    }

    /**
     * One thing that was said about a street.
     *
     * @param holds false where another crew's word was held to be right
     */
    public record StreetLine(
            Usrn street,
            LocalDate day,
            int position,
            Instant at,
            String crew,
            String event,
            boolean holds,
            @Nullable UUID by) {}

    /** Who is right where two crews say different things of one street. */
    public enum Holds {
        /** Nobody has said yet; it is asked where it matters. */
        NOT_SAID,
        OURS,
        THEIRS
    }

    /** What a crew says about a street. */
    public record Saying(String crew, Usrn street, String event, Holds holds, @Nullable UUID by) {}

    /** What may be said about a street. */
    public List<Ending> events() {
        return kinds.streetEvents();
    }

    /** An event's words for crews. */
    public String says(String event) {
        return kinds.streetEvents().stream()
                .filter(it -> it.name().equals(event))
                .map(Ending::crew)
                .findFirst()
                .orElse(event);
    }

    /** What was said of these streets today, first things first. */
    @Transactional(readOnly = true)
    public List<StreetLine> saidToday(Collection<Usrn> streets) {
        return streets.isEmpty() ? List.of() : store.said(streets, postponing.today());
    }

    public StreetPress say(Saying said) {
        var event = find(said.event());
        if (event.isEmpty()) {
            return new StreetPress.NoSuchEvent();
        }
        var today = postponing.today();
        var lines = store.said(List.of(said.street()), today);
        var stands = lines.stream().filter(StreetLine::holds).reduce((a, b) -> b);
        var before = stands.filter(it -> it.event().equals(said.event()));
        if (before.filter(it -> it.crew().equals(said.crew())).isPresent()) {
            return new StreetPress.SavedBefore(before.get());
        }
        var other = stands.filter(it -> differs(it, said));
        if (other.isPresent() && said.holds() == Holds.NOT_SAID) {
            return new StreetPress.SaidOtherwise(other.get());
        }
        var holds = other.isEmpty() || said.holds() == Holds.OURS;
        var line =
                new StreetLine(
                        said.street(),
                        today,
                        lines.size() + 1,
                        postponing.now(),
                        said.crew(),
                        said.event(),
                        holds,
                        said.by());
        if (!store.add(line)) {
            // Another crew was quicker by a breath: look at what it said first.
            return say(said);
        }
        return holds ? carryOut(event.get(), line) : new StreetPress.OthersHolds(other.get());
    }

    private Optional<Ending> find(String event) {
        return kinds.streetEvents().stream().filter(it -> it.name().equals(event)).findFirst();
    }

    private static boolean differs(StreetLine it, Saying said) {
        return !it.crew().equals(said.crew()) && !it.event().equals(said.event());
    }

    private StreetPress carryOut(Ending event, StreetLine line) {
        if (!event.marks().isEmpty()) {
            news.publish(
                    line.street().toString(),
                    new StreetMarked(
                            line.street(), line.crew(), line.day(), event.marks(), line.at()));
        }
        var name = places.street(line.street()).map(Street::name).orElse("Street " + line.street());
        var all = postponing.all(event, new InStreet(line.street(), name, line.crew(), line.by()));
        return new StreetPress.Saved(all.jobs(), all.backOn());
    }
}
