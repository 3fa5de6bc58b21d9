package borough.cases;

import borough.casebook.Book;
import borough.casebook.Case;
import borough.casebook.CasesStore;
import borough.casebook.Contents;
import borough.casebook.Contents.Memoir;
import borough.casebook.Event;
import borough.casebook.InWords;
import borough.casebook.Story;
import borough.catalogue.Catalogue;
import borough.council.SignedIn;
import borough.moving.CaseView;
import borough.moving.Entered;
import borough.moving.Moves;
import borough.moving.Standing;
import borough.moving.Standing.At;
import borough.moving.Standing.Memory;
import borough.moving.Standing.Promised;
import borough.services.Effect;
import borough.services.Lookups;
import borough.services.Service;
import borough.services.Situation.Fetched;
import borough.values.Reference;
import borough.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Hearing hearing;

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
        this.hearing = new Hearing(this, book);
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

    Held held(Book.Row row) {
        var service =
                catalogue
                        .version(row.about().about().version())
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "Version lost of " + row.about().reference()));
        var contents = Contents.fromJson(service, row.inside().contents());
        return new Held(this, row.about(), service, contents, row.inside());
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

    /** How cases hear of what comes about. */
    Hearing hearing() {
        return hearing;
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

    /** Takes a decision, or says why it can't be taken. */
    Case decide(Held held, Cases.Deciding it, SignedIn by) {
        return new Choosing(this, held, by).decide(it);
    }

    /** Keeps what those who decide filled in. */
    Case fillIn(Held held, Map<String, Object> filled, SignedIn by) {
        return new Choosing(this, held, by).fillIn(filled);
    }

    /** The case with answers given later, as its pages will show them. */
    Held with(Held held, Map<String, Object> answered, Map<String, Fetched> fetched) {
        var all = new LinkedHashMap<>(held.contents().answers());
        all.putAll(answered);
        var with = held.with(held.contents().with(answered, fetched, List.of()));
        var words = InWords.of(held.service(), all, moves(with).knows(view(with)));
        return held.with(held.contents().with(answered, fetched, words));
    }

    /** A case goes on in a stage of another version of its service; nothing is done or told. */
    Case take(Held held, Service version, String stage, History history) {
        var where = held.about().where();
        var there = new Case.Where(stage, where.since(), where.dueAt(), where.team());
        var taken =
                new Held(
                        this,
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

    /** Tells the customer of a case something, as its history then says. */
    Deeds.Done tell(Held held, Effect.Tell tell) {
        var occasion = history(held).occasion();
        var doing =
                new Deeds.For(held.about().reference(), held.service(), held.contents(), occasion);
        return deeds.carryOut(tell, doing);
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
