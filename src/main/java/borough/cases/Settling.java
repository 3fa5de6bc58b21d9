package borough.cases;

import borough.casebook.Book;
import borough.casebook.Book.Inside;
import borough.casebook.Book.Waits;
import borough.casebook.Case;
import borough.casebook.Event;
import borough.casebook.PartAt;
import borough.moving.Entered;
import borough.moving.Standing;
import borough.moving.Standing.At;
import borough.services.Effect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries out what a move brings, and writes down where the case stands after it. */
final class Settling {
    private static final String CASE = "";

    private final Book book;
    private final Deeds deeds;
    private final Starting starting;

    /** Begins another service for a case. */
    interface Starting {
        Deeds.Done start(Effect.Start start, Held starter);
    }

    Settling(Book book, Deeds deeds, Starting starting) {
        this.book = book;
        this.deeds = deeds;
        this.starting = starting;
    }

    Case settle(Held held, Entered entered, History history) {
        var about = held.about();
        var outcome = entered.outcome();
        var standing = entered.standing();
        decided(outcome, history);
        outcome.longer().ifPresent(until -> moreTime(held, until, history));
        promiseMet(held, standing, history);
        entered(entered, history);
        var holders = carryOut(held, entered.effects(), history);
        boolean endsNow =
                outcome.ended().isPresent() && (about.isOpen() || outcome.entered().contains(CASE));
        var ended =
                endsNow
                        ? outcome.ended().map(it -> new Case.Outcome(it, history.now()))
                        : about.outcome().filter(it -> outcome.ended().isPresent());
        if (endsNow) {
            history.add(Event.By.BOROUGH, "ended", ended.orElseThrow().word());
        }
        var where =
                new Case.Where(
                        standing.stage(),
                        standing.since(),
                        standing.due(),
                        Optional.ofNullable(holders.get(CASE)).or(() -> about.where().team()));
        var moved = about.at(where, ended);
        write(held, moved, new Settled(entered, holders), history);
        if (endsNow) {
            deeds.ended(moved, held.inside().starter());
        }
        return moved;
    }

    // Who took a decision has been written down with it.
    private static void decided(Entered.Outcome outcome, History history) {
        outcome.decided().stream()
                .filter(it -> it.by().equals(Entered.Taken.RULE))
                .forEach(
                        it ->
                                history.add(
                                        Event.By.BOROUGH,
                                        "decided",
                                        it.decision(),
                                        Optional.empty(),
                                        Map.of(Event.WHY, it.because())));
    }

    private static void moreTime(Held held, Instant until, History history) {
        var day = held.view().around().time().dayOf(until).toString();
        history.add(
                Event.By.BOROUGH, Event.MORE_TIME, "", Optional.empty(), Map.of(Event.UNTIL, day));
    }

    private static void promiseMet(Held held, Standing standing, History history) {
        if (standing.metAt().isEmpty() || standing.metAt().equals(held.view().standing().metAt())) {
            return;
        }
        var due = standing.promised().due().orElseThrow();
        boolean isLate = standing.metAt().orElseThrow().isAfter(due);
        var day = held.view().around().time().dayOf(due).toString();
        history.add(
                Event.By.BOROUGH,
                Event.PROMISE_MET,
                isLate ? Event.LATE : "",
                Optional.empty(),
                Map.of(Event.UNTIL, day));
    }

    private static void entered(Entered entered, History history) {
        var standing = entered.standing();
        if (entered.outcome().entered().contains(CASE)) {
            history.add(Event.By.BOROUGH, "entered", standing.stage());
        }
        standing.parts().entrySet().stream()
                .filter(it -> entered.outcome().entered().contains(it.getKey()))
                .map(it -> it.getKey() + ": " + it.getValue().stage())
                .forEach(it -> history.add(Event.By.BOROUGH, "part entered", it));
    }

    private Map<String, String> carryOut(Held held, List<Effect> all, History history) {
        var holders = new HashMap<String, String>();
        for (var effect : all) {
            var it =
                    new Deeds.For(
                            held.about().reference(),
                            held.service(),
                            held.contents(),
                            history.occasion(),
                            history.isAnswer());
            var done =
                    effect instanceof Effect.Start start
                            ? starting.start(start, held)
                            : deeds.carryOut(effect, it);
            history.add(Event.By.BOROUGH, done.what(), done.words(), Optional.empty(), done.said());
            done.team().ifPresent(team -> holders.put(partOf(effect), team));
        }
        return holders;
    }

    private static String partOf(Effect effect) {
        return switch (effect) {
            case Effect.RaiseTo it -> it.part();
            case Effect.Hand it -> it.part();
            default -> CASE;
        };
    }

    /** A move and the teams that hold the case or its parts now, where that changed. */
    private record Settled(Entered entered, Map<String, String> holders) {}

    private void write(Held held, Case moved, Settled settled, History history) {
        var entered = settled.entered();
        var standing = entered.standing();
        var contents = held.contents().after(entered.say(), standing, entered.outcome().fetched());
        var inside =
                new Inside(
                        contents.toJson(held.service()),
                        held.inside().key(),
                        held.inside().events(),
                        standing.struck(),
                        entered.timer().map(Entered.Timer::of),
                        held.inside().starter());
        var waits =
                new Waits(
                        entered.timer().map(Entered.Timer::at),
                        standing.promised().priority(),
                        entered.target(CASE),
                        parts(held, settled, history));
        if (held.isNew()) {
            var seen = held.service().privacy().seen();
            book.open(moved, waits, inside, history.events(), seen);
        } else {
            book.move(moved, waits, inside, history.events());
        }
    }

    // Dates of parts go by the case's too, so all that are open are written, and those that ended.
    private static List<PartAt> parts(Held held, Settled settled, History history) {
        var before = held.contents().parts();
        var standing = settled.entered().standing();
        var parts = new ArrayList<PartAt>();
        standing.parts()
                .forEach(
                        (part, at) -> {
                            var was = Optional.ofNullable(before.get(part)).filter(At::isOpen);
                            if (at.isOpen() || was.isPresent() || !at.equals(before.get(part))) {
                                parts.add(part(part, at, was.isEmpty(), settled, history));
                            }
                        });
        before.forEach(
                (part, at) -> {
                    if (at.isOpen() && !standing.parts().containsKey(part)) {
                        parts.add(part(part, left(at), false, settled, history));
                    }
                });
        return parts;
    }

    private static At left(At before) {
        return new At(
                before.stage(),
                before.since(),
                before.struck(),
                Optional.of("left"),
                Optional.empty());
    }

    private static PartAt part(
            String part, At at, boolean isNew, Settled settled, History history) {
        var due = settled.entered().target(part).or(() -> settled.entered().standing().due());
        return new PartAt(
                part,
                at.stage(),
                at.since(),
                new PartAt.Holding(
                        Optional.ofNullable(settled.holders().get(part)),
                        at.isOpen() ? due : Optional.empty(),
                        isNew),
                at.ended().map(it -> new Case.Outcome(it, history.now())));
    }
}
