package borough.cases;

import borough.cases.CasesStore.Inside;
import borough.cases.Contents.Memoir;
import borough.catalogue.Catalogue;
import borough.services.CaseView;
import borough.services.Entered;
import borough.services.Item;
import borough.services.Lookups;
import borough.services.Moves;
import borough.services.Service;
import borough.services.Standing;
import borough.services.Standing.At;
import borough.services.Standing.Memory;
import borough.services.Standing.Promised;
import borough.values.Reference;
import borough.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Moves a case that is held: asks its service what follows, carries it out, writes it down. */
@Component
class Moving {
    private final Book book;
    private final Deeds deeds;
    private final Catalogue catalogue;
    private final Taught taught;
    private final Desk desk;
    private final Settling settling;
    private final Beginning beginning;

    /** The words of service files, and how facts are asked for. */
    record Taught(Vocabulary words, Lookups lookups) {}

    @Autowired
    Moving(CasesStore store, Effects effects, Catalogue catalogue, Vocabulary words, Desk desk) {
        this(store, effects, catalogue, new Taught(words, Lookups.FOR_REAL), desk);
    }

    Moving(Book book, Deeds deeds, Catalogue catalogue, Taught taught, Desk desk) {
        this.book = book;
        this.deeds = deeds;
        this.catalogue = catalogue;
        this.taught = taught;
        this.desk = desk;
        this.beginning = new Beginning(this, book, deeds, catalogue);
        this.settling = new Settling(book, deeds, beginning::start);
    }

    /** Moves cases as they moved at a moment of the past. */
    Moving at(Instant moment, Book book, Deeds deeds) {
        return new Moving(book, deeds, catalogue, taught, desk.at(moment));
    }

    Desk desk() {
        return desk;
    }

    Lookups lookups() {
        return taught.lookups();
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
        return new Moves(held.service(), taught.words(), taught.lookups());
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
                held.contents().parts(),
                memoir.map(Memoir::memory).orElse(Memory.NOTHING));
    }

    /** A new case enters the first stage of its service. */
    Case open(Reference reference, Opening opening) {
        return beginning.open(reference, opening, Optional.empty());
    }

    /** Carries out what a move brings and writes down where the case stands after it. */
    Case settle(Held held, Entered entered, History history) {
        return settling.settle(held, entered, history);
    }

    /**
     * A case hears of something; what neither its stage nor a part waits for changes nothing and is
     * kept in the history.
     */
    Case hear(Held held, Cases.Happening it) {
        var history = history(held);
        var occasion = Optional.of(it.occasion());
        var item = it.item();
        var part = item.map(Item::part).filter(held.contents().parts()::containsKey).orElse("");
        for (var event : held.service().eventsOf(it.action(), it.event())) {
            var effect = effectOf(event, it);
            if (item.filter(one -> isOther(held, one, effect)).isPresent()) {
                continue;
            }
            var heard = held.with(held.contents().with(effect, it.values()));
            var entered = moves(heard).onPart(part, event, view(heard));
            if (entered.isPresent()) {
                history.add(it.by(), "heard", event, occasion);
                return settle(heard, entered.get(), history);
            }
        }
        history.add(it.by(), "heard too late", it.event(), occasion);
        book.note(held.about().reference(), held.inside(), history.events());
        return held.about();
    }

    // Of two things that one action does, only the one that is meant is heard of.
    private static boolean isOther(Held held, Item item, String effect) {
        return !item.effect().equals(effect)
                && held.service().doings().stream().anyMatch(it -> it.name().equals(item.effect()));
    }

    /** A case hears something that no action of its own brings. */
    Optional<Case> hear(Held held, String event, Event.By by, Optional<String> occasion) {
        return moves(held)
                .on(event, view(held))
                .map(
                        entered -> {
                            var history = history(held);
                            history.add(by, "heard", event, occasion);
                            return settle(held, entered, history);
                        });
    }

    /** Another service that is a part of this case has ended. */
    void partEnded(Held held, StartedCaseEnded it) {
        var history = history(held);
        var words = it.part() + " " + it.how() + " (" + it.ended() + ")";
        history.add(Event.By.BOROUGH, "heard", words, Optional.of(it.ended() + " " + it.how()));
        moves(held)
                .partEnded(it.part(), it.how(), view(held))
                .ifPresentOrElse(
                        entered -> settle(held, entered, history),
                        () -> book.note(held.about().reference(), held.inside(), history.events()));
    }

    /** Somebody else reports the same; a part that is there for each reporter opens. */
    void joined(Held held, String occasion, Event.By by) {
        var history = history(held);
        history.add(by, "joined", "Somebody else reports the same", Optional.of(occasion));
        moves(held)
                .joined(view(held))
                .ifPresentOrElse(
                        entered -> settle(held, entered, history),
                        () -> book.note(held.about().reference(), held.inside(), history.events()));
    }

    // The file says "job done" of the effect "job" and the event "done".
    private static String effectOf(String event, Cases.Happening it) {
        return event.equals(it.event())
                ? event
                : event.substring(0, event.length() - it.event().length() - 1);
    }

    /**
     * The timer that a case waits for has struck; where the case waits for it no more, it waits for
     * the next.
     */
    Case strike(Held held) {
        var timer = held.inside().timer().orElseThrow();
        var history = history(held);
        history.add(Event.By.BOROUGH, "time came", timer);
        var view = view(held);
        var entered = moves(held).struck(timer, view).orElseGet(() -> moves(held).stay(view));
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
