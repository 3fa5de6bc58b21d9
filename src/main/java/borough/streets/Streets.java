package borough.streets;

import borough.data.News;
import borough.places.Places;
import borough.places.Street;
import borough.rounds.Pass;
import borough.values.Usrn;
import borough.visitkinds.Ending;
import borough.visitkinds.Kinds;
import borough.visitkinds.Reason;
import borough.visits.Postponing;
import borough.visits.Postponing.InStreet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /**
     * What a crew says about a street.
     *
     * @param inOrder the place of the street in the crew's round, where the whole street is its
     *     work today; null where only its jobs there are
     */
    public record Saying(
            String crew,
            Usrn street,
            String event,
            Holds holds,
            @Nullable Integer inOrder,
            @Nullable UUID by) {}

    /** What may be said about a street. */
    public List<Ending> events() {
        return kinds.streetEvents();
    }

    /** What may be said of one home on a round, in words that council work knows. */
    public List<Reason> homeEvents() {
        return kinds.homeEvents();
    }

    /** An event's words for crews. */
    public String says(String event) {
        return Stream.concat(kinds.streetEvents().stream(), kinds.dayEnds().stream())
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

    /**
     * What counts today for a crew in each of these streets: what it said last, unless it held
     * another's word to be right. What only others said is not there.
     */
    @Transactional(readOnly = true)
    public Map<Usrn, StreetLine> standing(String crew, Collection<Usrn> streets) {
        var own = new HashMap<Usrn, StreetLine>();
        var held = new HashMap<Usrn, StreetLine>();
        for (var line : saidToday(streets)) {
            if (line.holds()) {
                held.put(line.street(), line);
            }
            if (line.crew().equals(crew)) {
                own.put(line.street(), line);
            }
        }
        own.replaceAll((street, it) -> it.holds() ? it : held.getOrDefault(street, it));
        return own;
    }

    /** When a crew last said something of a street today. */
    @Transactional(readOnly = true)
    public Optional<Instant> lastSaid(String crew) {
        return store.lastSaid(crew, postponing.today());
    }

    /**
     * When a crew goes back for a whole street that one of these rounds did not do since a day;
     * empty where nobody has to.
     */
    @Transactional(readOnly = true)
    public Optional<LocalDate> comesBack(Usrn street, Collection<String> rounds, LocalDate since) {
        return store.comesBack(street, rounds, since);
    }

    /** Keeps which picture a crew took of a street; the same one again changes nothing. */
    public void photographed(String crew, Usrn street, String photo) {
        store.add(new StreetPhoto(street, postponing.today(), photo, crew, postponing.now()));
    }

    /** The pictures that crews took of a street since a day, the newest first. */
    @Transactional(readOnly = true)
    public List<StreetPhoto> photos(Usrn street, LocalDate since) {
        return store.photos(street, since);
    }

    /** What a crew says of a street: it counts, counted before, or must be looked at first. */
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
        return holds
                ? carryOut(event.get(), line, said.inOrder())
                : new StreetPress.OthersHolds(other.get());
    }

    /**
     * Leaves streets of a round for the crew's next day, for one of the reasons with which a day
     * may end. False where it is none of them. A street of which the crew itself says something
     * else in the same moment is not left.
     */
    public boolean leave(String crew, List<Pass> left, String because, @Nullable UUID by) {
        var why = kinds.dayEnds().stream().filter(it -> it.name().equals(because)).findFirst();
        if (why.isEmpty()) {
            return false;
        }
        var ours = new Leaving(crew, because, postponing.today(), postponing.now(), by);
        var open = new ArrayList<>(left);
        var written = new ArrayList<Pass>();
        var before = saidToday(streets(open));
        for (var said = before; !open.isEmpty(); said = saidToday(streets(open))) {
            // What came in between is looked at again: no street is forgotten for that.
            var since = said;
            open.removeIf(it -> ours.count(since, it) > ours.count(before, it));
            var added = store.addAll(ours, next(open, since));
            open.stream().filter(it -> added.contains(it.street())).forEach(written::add);
            open.removeIf(it -> added.contains(it.street()));
        }
        bringBack(why.get(), ours, written);
        return true;
    }

    /** What a crew says of all the streets that it leaves. */
    record Leaving(String crew, String because, LocalDate day, Instant at, @Nullable UUID by) {
        long count(List<StreetLine> lines, Pass pass) {
            return lines.stream()
                    .filter(it -> it.crew().equals(crew) && it.street().equals(pass.street()))
                    .count();
        }
    }

    private static List<Usrn> streets(List<Pass> all) {
        return all.stream().map(Pass::street).toList();
    }

    // The place of the next line of each street.
    private static Map<Usrn, Integer> next(List<Pass> open, List<StreetLine> said) {
        var next = new HashMap<Usrn, Integer>();
        open.forEach(it -> next.put(it.street(), 1));
        said.forEach(it -> next.computeIfPresent(it.street(), (street, place) -> place + 1));
        return next;
    }

    private void bringBack(Ending why, Leaving ours, List<Pass> left) {
        var names =
                places.streets(streets(left)).stream()
                        .collect(Collectors.toMap(Street::usrn, Street::name));
        for (var pass : left) {
            mark(why, pass.street(), ours.crew(), ours.day(), ours.at());
        }
        postponing.bringBack(
                ours.crew(),
                left.stream()
                        .map(
                                it ->
                                        new InStreet(
                                                it.street(),
                                                names.getOrDefault(
                                                        it.street(), "Street " + it.street()),
                                                ours.crew(),
                                                it.order(),
                                                ours.by()))
                        .toList());
    }

    private Optional<Ending> find(String event) {
        return kinds.streetEvents().stream().filter(it -> it.name().equals(event)).findFirst();
    }

    private static boolean differs(StreetLine it, Saying said) {
        return !it.crew().equals(said.crew()) && !it.event().equals(said.event());
    }

    private StreetPress carryOut(Ending event, StreetLine line, @Nullable Integer inOrder) {
        mark(event, line.street(), line.crew(), line.day(), line.at());
        var all = postponing.all(event, in(line, name(line), inOrder));
        return new StreetPress.Saved(all.jobs(), all.backOn());
    }

    private static InStreet in(StreetLine it, String name, @Nullable Integer inOrder) {
        return new InStreet(it.street(), name, it.crew(), inOrder, it.by());
    }

    private void mark(Ending event, Usrn street, String crew, LocalDate day, Instant at) {
        if (!event.marks().isEmpty()) {
            news.publish(street.toString(), new StreetMarked(street, crew, day, event.marks(), at));
        }
    }

    private String name(StreetLine line) {
        return places.street(line.street()).map(Street::name).orElse("Street " + line.street());
    }
}
