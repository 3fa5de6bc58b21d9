package borough.cases;

import borough.cases.CasesStore.Inside;
import borough.cases.CasesStore.Waits;
import borough.cases.Contents.Memoir;
import borough.catalogue.Catalogue;
import borough.moving.CaseView;
import borough.moving.Entered;
import borough.moving.Moves;
import borough.moving.Standing;
import borough.moving.Standing.At;
import borough.moving.Standing.Memory;
import borough.moving.Standing.Promised;
import borough.services.Effect;
import borough.services.Service;
import borough.values.Reference;
import borough.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Moves a case that is held: asks its service what follows, carries it out, writes it down. */
@Component
class Moving {
    private final Book book;
    private final Deeds deeds;
    private final Catalogue catalogue;
    private final Vocabulary words;
    private final Desk desk;

    @Autowired
    Moving(CasesStore store, Effects effects, Catalogue catalogue, Vocabulary words, Desk desk) {
        this((Book) store, effects, catalogue, words, desk);
    }

    private Moving(Book book, Deeds deeds, Catalogue catalogue, Vocabulary words, Desk desk) {
        this.book = book;
        this.deeds = deeds;
        this.catalogue = catalogue;
        this.words = words;
        this.desk = desk;
    }

    /** Moves cases as they moved at a moment of the past. */
    Moving at(Instant moment, Book book, Deeds deeds) {
        return new Moving(book, deeds, catalogue, words, desk.at(moment));
    }

    /** A case held for this transaction, with its service and what lies sealed in it. */
    record Held(Case about, Service service, Contents contents, Inside inside) {
        Held with(Contents now) {
            return new Held(about, service, now, inside);
        }
    }

    Held held(CasesStore.Row row) {
        var service =
                catalogue
                        .version(row.about().about().version())
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "Version lost of " + row.about().reference()));
        var contents = Contents.fromJson(service, row.inside().contents());
        return new Held(row.about(), service, contents, row.inside());
    }

    History history(Held held) {
        return new History(held.inside().events(), desk.now());
    }

    Moves moves(Held held) {
        return new Moves(held.service(), words);
    }

    /** The case as its rules see it now. */
    CaseView view(Held held) {
        return desk.view(held.about().about().channel(), held.contents(), standing(held));
    }

    private Standing standing(Held held) {
        var about = held.about();
        var memoir = held.contents().memoir();
        var at =
                new At(
                        about.where().stage(),
                        about.where().since(),
                        held.inside().struck(),
                        about.outcome().map(Case.Outcome::word),
                        memoir.flatMap(Memoir::proposal));
        var promised = new Promised(about.where().dueAt(), Optional.empty(), Optional.empty());
        return new Standing(
                desk.name(about.reference()),
                at,
                memoir.map(Memoir::promised).orElse(promised),
                Map.of(),
                memoir.map(Memoir::memory).orElse(Memory.NOTHING));
    }

    /** A new case enters the first stage of its service. */
    Case open(Reference reference, Opening opening) {
        var service = opening.service();
        var now = desk.now();
        var fresh = fresh(opening, reference, now);
        var contents =
                new Contents(
                        opening.customer(),
                        new Contents.Gathered(
                                opening.said().answers(), opening.said().facts(), Map.of()),
                        Optional.empty(),
                        new Contents.Shown("", opening.said().shown(), opening.language()));
        var key = book.add(fresh, contents.toJson(service));
        var inside = new Inside("", key, 0, Set.of(), Optional.empty());
        var held = new Held(fresh, service, contents, inside);
        var history = new History(0, now);
        history.add(opening.by(), "opened", "Sent");
        opening.said()
                .overrides()
                .forEach((rule, why) -> history.add(opening.by(), "overrode", rule + ": " + why));
        var name = desk.name(fresh.reference());
        var view =
                desk.view(
                        opening.by().channel(),
                        contents,
                        Standing.sent(name.reference(), name.link(), now));
        return settle(held, moves(held).begin(view), history);
    }

    private static Case fresh(Opening opening, Reference reference, Instant now) {
        var service = opening.service();
        return new Case(
                reference,
                new Case.About(
                        service.slug(),
                        service.hash(),
                        service.title(),
                        opening.where().words(),
                        opening.where().property(),
                        opening.by().channel()),
                new Case.Where("", now, Optional.empty(), Optional.of(service.owner())),
                now,
                Optional.empty());
    }

    /** Carries out what a move brings and writes down where the case stands after it. */
    Case settle(Held held, Entered entered, History history) {
        var about = held.about();
        var outcome = entered.outcome();
        // Who took a decision has been written down with it.
        outcome.decided().stream()
                .filter(it -> it.by().equals(Entered.Taken.RULE))
                .map(it -> it.decision() + ": " + it.because())
                .forEach(it -> history.add(Event.By.BOROUGH, "decided", it));
        if (outcome.moved()) {
            history.add(Event.By.BOROUGH, "entered", entered.standing().stage());
        }
        var holder = carryOut(held, entered.effects(), history);
        var ended = outcome.ended().map(it -> new Case.Outcome(it, history.now()));
        ended.ifPresent(it -> history.add(Event.By.BOROUGH, "ended", it.word()));
        var standing = entered.standing();
        var where =
                new Case.Where(
                        standing.stage(),
                        standing.since(),
                        standing.due(),
                        holder.or(() -> about.where().team()));
        var moved = about.at(where, ended);
        write(held, moved, entered, history);
        return moved;
    }

    private Optional<String> carryOut(Held held, List<Effect> all, History history) {
        var holder = Optional.<String>empty();
        for (var effect : all) {
            var doing =
                    new Deeds.For(
                            held.about().reference(),
                            held.service(),
                            held.contents(),
                            history.occasion());
            var done = deeds.carryOut(effect, doing);
            history.add(Event.By.BOROUGH, done.what(), done.words());
            holder = done.team().isPresent() ? done.team() : holder;
        }
        return holder;
    }

    private void write(Held held, Case moved, Entered entered, History history) {
        var standing = entered.standing();
        var contents = held.contents().after(entered.say(), standing, entered.outcome().fetched());
        var timer = entered.timer().filter(it -> moved.isOpen());
        var inside =
                new Inside(
                        contents.toJson(held.service()),
                        held.inside().key(),
                        held.inside().events(),
                        standing.struck(),
                        timer.map(Entered.Timer::of));
        var waits = new Waits(timer.map(Entered.Timer::at), standing.promised().priority());
        book.move(moved, waits, inside, history.events());
    }

    /**
     * A case hears of something; what its stage does not wait for changes nothing and is kept in
     * the history.
     */
    Case hear(Held held, Cases.Happening it) {
        var history = history(held);
        var occasion = Optional.of(it.occasion());
        for (var event : held.service().eventsOf(it.action(), it.event())) {
            var heard = held.with(held.contents().with(effectOf(event, it), it.values()));
            var entered = moves(heard).on(event, view(heard));
            if (held.about().isOpen() && entered.isPresent()) {
                history.add(it.by(), "heard", event, occasion);
                return settle(heard, entered.get(), history);
            }
        }
        history.add(it.by(), "heard too late", it.event(), occasion);
        book.note(held.about().reference(), held.inside(), history.events());
        return held.about();
    }

    /** Somebody else reports the same; nothing moves. */
    void joined(Held held, String occasion, Event.By by) {
        var history = history(held);
        history.add(by, "joined", "Somebody else reports the same", Optional.of(occasion));
        book.note(held.about().reference(), held.inside(), history.events());
    }

    // The file says "job done" of the effect "job" and the event "done".
    private static String effectOf(String event, Cases.Happening it) {
        return event.equals(it.event())
                ? event
                : event.substring(0, event.length() - it.event().length() - 1);
    }

    /** The timer that a case waits for has struck. */
    Case strike(Held held) {
        var timer = held.inside().timer().orElseThrow();
        var history = history(held);
        history.add(Event.By.BOROUGH, "time came", timer);
        var entered =
                moves(held)
                        .struck(timer, view(held))
                        .orElseThrow(() -> new IllegalStateException("Nothing waits for " + timer));
        return settle(held, entered, history);
    }

    /** A case goes on in a stage of another version of its service; nothing is done or told. */
    Case take(Held held, Service version, String stage, History history) {
        var where = held.about().where();
        var there = new Case.Where(stage, where.since(), where.dueAt(), where.team());
        var taken =
                new Held(
                        held.about().at(there, Optional.empty()),
                        version,
                        held.contents(),
                        held.inside());
        if (!stage.equals(where.stage())) {
            history.add(Event.By.BOROUGH, "entered", stage);
        }
        return settle(taken, moves(taken).stay(view(taken)), history);
    }

    /** When the timer of a case strikes, if it waits for one. */
    Optional<Instant> strikesAt(Held held) {
        return held.inside().timer().isEmpty()
                ? Optional.empty()
                : moves(held).timer(view(held)).map(Entered.Timer::at);
    }

    /** The stages in the order of the file, with those the case has been in. */
    static List<Story.Stage> stages(Service service, List<Event> events) {
        var been = new HashSet<String>();
        events.stream()
                .filter(it -> it.what().equals("entered"))
                .forEach(it -> been.add(it.words()));
        return service.stages().stream()
                .map(
                        stage ->
                                new Story.Stage(
                                        stage.name(),
                                        been.contains(stage.name()),
                                        service.legalMoves().stream()
                                                .filter(it -> it.from().equals(stage.name()))
                                                .map(it -> it.to())
                                                .filter(it -> !it.equals(stage.name()))
                                                .distinct()
                                                .toList()))
                .toList();
    }
}
