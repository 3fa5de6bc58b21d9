package borough.caseload;

import borough.casebook.Event;
import borough.casebook.PartAt;
import borough.caseload.HandOver.Became;
import borough.caseload.HoldingStore.Handed;
import borough.caseload.PartHoldersStore.HeldPart;
import borough.caseload.PartHoldersStore.OpenPart;
import borough.cases.Cases;
import borough.council.People;
import borough.council.Person;
import borough.council.SignedIn;
import borough.council.Structure;
import borough.values.Reference;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds a part of a case: side by side, each part may lie with another person, by the rules of
 * {@link Holding}.
 */
@Component
@Transactional
public class HoldingParts {
    private final HoldingStore cases;
    private final PartHoldersStore store;
    private final Cases book;
    private final Persons persons;
    private final Clock clock;

    /** Who works here, and in which teams. */
    @Component
    record Persons(People people, Structure structure) {}

    HoldingParts(
            HoldingStore cases, PartHoldersStore store, Cases book, Persons persons, Clock clock) {
        this.cases = cases;
        this.store = store;
        this.book = book;
        this.persons = persons;
        this.clock = clock;
    }

    /** Takes a part that nobody holds. */
    public HandOver take(Reference reference, String part, SignedIn by) {
        return give(
                reference,
                part,
                by,
                it -> {
                    var reach = persons.structure().reach(by.teams());
                    return reach.sharesIn(it.team())
                            ? becomes(it, by.person(), it.by().isEmpty())
                            : Became.ANOTHER_TEAM_HAS_IT;
                },
                new Giving(by.person(), new Handed("taken", "By " + by.name())));
    }

    /** Gives a part back to its team: one's own, or any of a team that one leads. */
    public HandOver giveBack(Reference reference, String part, SignedIn by) {
        return give(
                reference,
                part,
                by,
                it -> {
                    var reach = persons.structure().reach(by.teams());
                    boolean isOwn = it.by().filter(by.person()::equals).isPresent();
                    return isOwn || reach.sharesIn(it.team())
                            ? becomes(it, null, isOwn || reach.leads().contains(it.team()))
                            : Became.ANOTHER_TEAM_HAS_IT;
                },
                new Giving(null, new Handed("given back", "To the team")));
    }

    /** Gives a part to somebody who works for its team and may see it; for those who lead it. */
    public HandOver assign(Reference reference, String part, UUID to, SignedIn by) {
        var theirs = persons.people().find(to).filter(Person::active);
        return give(
                reference,
                part,
                by,
                it -> {
                    if (!persons.structure().reach(by.teams()).leads().contains(it.team())) {
                        return Became.ANOTHER_TEAM_HAS_IT;
                    }
                    boolean works =
                            theirs.map(one -> persons.structure().reach(one.teams()))
                                    .filter(reach -> reach.sharesIn(it.team()))
                                    .isPresent();
                    if (!works) {
                        return Became.NOT_WORK_OF_THEIRS;
                    }
                    boolean sees =
                            persons.people()
                                    .signedIn(to)
                                    .flatMap(one -> seen(reference, part, one))
                                    .isPresent();
                    return sees ? becomes(it, to, true) : Became.NOT_FOR_THEM_TO_SEE;
                },
                new Giving(
                        to, new Handed("assigned", "To " + theirs.map(Person::name).orElse(""))));
    }

    private interface Judge {
        Became became(HeldPart it);
    }

    /** To whom a part goes, and how the history says it. */
    private record Giving(@Nullable UUID to, Handed handed) {}

    private Optional<PartAt> seen(Reference reference, String part, SignedIn by) {
        return book.parts(reference, by).stream().filter(it -> it.part().equals(part)).findFirst();
    }

    private HandOver give(
            Reference reference, String part, SignedIn by, Judge judge, Giving giving) {
        var isThere = !cases.hold(List.of(reference)).isEmpty();
        var held =
                isThere && seen(reference, part, by).isPresent()
                        ? store.hold(reference, part)
                        : Optional.<HeldPart>empty();
        if (held.isEmpty()) {
            return new HandOver(reference, Became.NOT_THERE, Optional.empty());
        }
        var became = judge.became(held.get());
        if (became == Became.DONE) {
            store.give(
                    new OpenPart(reference, part),
                    giving.to(),
                    clock.instant(),
                    new Event.By(by.name(), "staff"),
                    giving.handed());
        }
        var now = became == Became.DONE ? Optional.ofNullable(giving.to()) : held.get().by();
        return new HandOver(reference, became, now);
    }

    private static Became becomes(HeldPart it, @Nullable UUID to, boolean isTheirsToGive) {
        if (!it.isOpen()) {
            return Became.ENDED;
        }
        if (it.by().equals(Optional.ofNullable(to))) {
            return Became.SO_ALREADY;
        }
        return isTheirsToGive ? Became.DONE : Became.SOMEBODY_ELSE_HAS_IT;
    }
}
