package borough.caseload;

import borough.casebook.Event;
import borough.casebook.Seeing;
import borough.caseload.HandOver.Became;
import borough.caseload.HoldingStore.Handed;
import borough.caseload.HoldingStore.Held;
import borough.caseload.PartHoldersStore.OpenPart;
import borough.council.Department;
import borough.council.People;
import borough.council.Person;
import borough.council.Reach;
import borough.council.SignedIn;
import borough.council.Structure;
import borough.council.Team;
import borough.values.Reference;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds a case within its team. Anybody of the team takes what nobody holds; whoever leads it
 * gives cases to others. Many go together, and each that cannot says why.
 */
@Component
@Transactional
public class Holding {
    private final HoldingStore store;
    private final PartHoldersStore parts;
    private final People people;
    private final Structure structure;
    private final Clock clock;

    Holding(
            HoldingStore store,
            PartHoldersStore parts,
            People people,
            Structure structure,
            Clock clock) {
        this.store = store;
        this.parts = parts;
        this.people = people;
        this.structure = structure;
        this.clock = clock;
    }

    /** Takes what nobody holds; of two who take the same, one gets it and the other is told. */
    public List<HandOver> take(Collection<Reference> references, SignedIn by) {
        var reach = structure.reach(by.teams());
        return give(
                references,
                it -> {
                    if (!it.isSeenBy(Seeing.namesOf(by))) {
                        return Became.NOT_THERE;
                    }
                    return reach.sharesIn(it.team())
                            ? becomes(it, by.person(), it.by().isEmpty())
                            : Became.ANOTHER_TEAM_HAS_IT;
                },
                new Giving(by.person(), staff(by), new Handed("taken", "By " + by.name())));
    }

    /**
     * Gives back to the team: what one holds oneself, or whatever the team that one leads holds.
     */
    public List<HandOver> giveBack(Collection<Reference> references, SignedIn by) {
        var reach = structure.reach(by.teams());
        return give(
                references,
                it -> {
                    boolean isOwn = it.by().filter(by.person()::equals).isPresent();
                    if (!it.isSeenBy(Seeing.namesOf(by))) {
                        return Became.NOT_THERE;
                    }
                    return !isOwn && !reach.sharesIn(it.team())
                            ? Became.ANOTHER_TEAM_HAS_IT
                            : becomes(it, null, isOwn || reach.leads().contains(it.team()));
                },
                new Giving(null, staff(by), new Handed("given back", "To the team")));
    }

    /** Gives cases to somebody, whoever held them; for those who lead their teams. */
    public List<HandOver> assign(Collection<Reference> references, UUID to, SignedIn by) {
        var teams = structure.teams();
        var leads = Structure.reach(teams, by.teams()).leads();
        var theirs = people.signedIn(to);
        var works = theirs.map(it -> Structure.reach(teams, it.teams())).orElse(NOWHERE);
        var name = theirs.map(SignedIn::name).orElse("");
        var sees = theirs.map(Seeing::namesOf).orElse(List.of());
        return give(
                references,
                it -> {
                    if (!it.isSeenBy(Seeing.namesOf(by))) {
                        return Became.NOT_THERE;
                    }
                    if (!leads.contains(it.team())) {
                        return Became.ANOTHER_TEAM_HAS_IT;
                    }
                    if (!works.sharesIn(it.team())) {
                        return Became.NOT_WORK_OF_THEIRS;
                    }
                    return it.isSeenBy(sees) ? becomes(it, to, true) : Became.NOT_FOR_THEM_TO_SEE;
                },
                new Giving(to, staff(by), new Handed("assigned", "To " + name)));
    }

    // The names by which a file lets somebody see a case; none where they are nobody of ours.
    private Collection<String> namesOf(UUID person) {
        return people.signedIn(person).map(Seeing::namesOf).orElse(List.of());
    }

    private static final Reach NOWHERE = new Reach(java.util.Set.of(), java.util.Set.of());

    /** One case that is given out by the council's own rules: to whom, and why to them. */
    public record Share(Reference reference, Person to, String why) {}

    /** Gives out what nobody holds still, and says what became of each. */
    public List<HandOver> share(Collection<Share> shares) {
        var together = new LinkedHashMap<List<Object>, List<Share>>();
        for (var it : shares) {
            together.computeIfAbsent(List.of(it.to().id(), it.why()), k -> new ArrayList<>())
                    .add(it);
        }
        var all = new ArrayList<HandOver>();
        for (var same : together.values()) {
            var first = same.getFirst();
            var sees = namesOf(first.to().id());
            var words = "To " + first.to().name() + ": " + first.why();
            all.addAll(
                    give(
                            same.stream().map(Share::reference).toList(),
                            it ->
                                    it.isSeenBy(sees)
                                            ? becomes(it, first.to().id(), it.by().isEmpty())
                                            : Became.NOT_FOR_THEM_TO_SEE,
                            new Giving(
                                    first.to().id(),
                                    Event.By.BOROUGH,
                                    new Handed("assigned", words))));
        }
        return all;
    }

    /** What somebody who has left still held goes back to its teams. */
    public void leave(UUID person) {
        var left = new Handed("given back", "To the team, by somebody who left");
        give(
                store.of(person),
                it -> becomes(it, null, it.by().filter(person::equals).isPresent()),
                new Giving(null, Event.By.BOROUGH, left));
        // Their cases are held first, as by anybody who gives a part.
        store.hold(parts.of(person).stream().map(OpenPart::reference).toList());
        parts.of(person)
                .forEach(it -> parts.give(it, null, clock.instant(), Event.By.BOROUGH, left));
    }

    /**
     * Cases and parts that still came to a team while it ended lie with its department from now on.
     * A team can't end while a case lies with it, but one that is sent at that very moment is seen
     * by neither.
     */
    public void lieWithDepartment(Team ended) {
        var department =
                structure
                        .department(ended.department())
                        .map(Department::name)
                        .orElse(ended.department());
        var words = "To %s: the team %s has ended".formatted(department, ended.name());
        var handed = new Handed("handed over", words);
        store.move(ended.slug(), ended.department(), clock.instant(), Event.By.BOROUGH, handed);
        parts.move(ended.slug(), ended.department());
    }

    /** Puts a case into somebody's hands, where its history says so already. */
    public void lies(Reference reference, UUID with) {
        store.put(reference, with, clock.instant());
    }

    /** Who holds each of these cases, where somebody does. */
    @Transactional(readOnly = true)
    public Map<Reference, UUID> holders(Collection<Reference> references) {
        return store.look(references).stream()
                .filter(it -> it.by().isPresent())
                .collect(Collectors.toMap(Held::reference, it -> it.by().orElseThrow()));
    }

    private static Event.By staff(SignedIn by) {
        return new Event.By(by.name(), "staff");
    }

    /** To whom cases go, at whose hands, and how their histories say it. */
    private record Giving(@Nullable UUID to, Event.By by, Handed handed) {}

    private static Became becomes(Held it, @Nullable UUID to, boolean isTheirsToGive) {
        if (!it.isOpen()) {
            return Became.ENDED;
        }
        if (it.by().equals(Optional.ofNullable(to))) {
            return Became.SO_ALREADY;
        }
        return isTheirsToGive ? Became.DONE : Became.SOMEBODY_ELSE_HAS_IT;
    }

    private List<HandOver> give(
            Collection<Reference> references, Function<Held, Became> judge, Giving giving) {
        var asked = new LinkedHashSet<>(references);
        var held = store.hold(asked).stream().collect(Collectors.toMap(Held::reference, it -> it));
        var all = new ArrayList<HandOver>();
        for (var reference : asked) {
            var it = held.get(reference);
            all.add(
                    it == null
                            ? new HandOver(reference, Became.NOT_THERE, Optional.empty())
                            : became(it, judge.apply(it), giving.to()));
        }
        var done =
                all.stream()
                        .filter(it -> it.became() == Became.DONE)
                        .map(HandOver::reference)
                        .toList();
        if (!done.isEmpty()) {
            store.give(done, giving.to(), clock.instant(), giving.by(), giving.handed());
        }
        return List.copyOf(all);
    }

    private static HandOver became(Held it, Became became, @Nullable UUID to) {
        var now = became == Became.DONE ? Optional.ofNullable(to) : it.by();
        return new HandOver(it.reference(), became, now);
    }
}
