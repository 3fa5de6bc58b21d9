package borough.cases;

import borough.cases.CasesStore.Inside;
import borough.cases.CasesStore.Waits;
import borough.catalogue.CaseView;
import borough.catalogue.Catalogue;
import borough.catalogue.Entered;
import borough.catalogue.Moves;
import borough.catalogue.Service;
import borough.catalogue.Standing;
import borough.values.Reference;
import borough.vocabulary.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Moves a case that is held: asks its service what follows, carries it out, writes it down. */
@Component
class Moving {
    private final CasesStore store;
    private final Effects effects;
    private final Catalogue catalogue;
    private final Vocabulary words;
    private final Desk desk;

    Moving(
            CasesStore store,
            Effects effects,
            Catalogue catalogue,
            Vocabulary words,
            Desk desk) {
        this.store = store;
        this.effects = effects;
        this.catalogue = catalogue;
        this.words = words;
        this.desk = desk;
    }

    /** A case held for this transaction, with its service and what lies sealed in it. */
    record Held(Case about, Service service, Contents contents, Inside inside) {
        Held with(Contents now) {
            return new Held(about, service, now, inside);
        }

        Held struckBy(String timer) {
            var all = new HashSet<>(inside.struck());
            all.add(timer);
            return with(all);
        }

        private Held with(Set<String> struck) {
            var timed =
                    new Inside(
                            inside.contents(),
                            inside.key(),
                            inside.events(),
                            struck,
                            inside.timer());
            return new Held(about, service, contents, timed);
        }
    }

    Held held(CasesStore.Row row) {
        var service = catalogue.version(row.about().about().version());
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
        var about = held.about();
        var standing =
                new Standing(
                        desk.name(about.reference()),
                        about.where().stage(),
                        about.where().since(),
                        about.where().dueAt(),
                        held.inside().struck());
        return desk.view(about.about().channel(), held.contents(), standing);
    }

    /** A new case enters the first stage of its service. */
    Case open(Opening opening) {
        var service = opening.service();
        var now = desk.now();
        var fresh = fresh(opening, Reference.draw(), now);
        var contents =
                new Contents(
                        opening.customer(),
                        opening.said().answers(),
                        opening.said().facts(),
                        java.util.Map.of(),
                        new Contents.Shown("", opening.said().shown()));
        var key = store.add(fresh, contents.toJson(service));
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

    private static Case fresh(Opening opening, Reference reference, java.time.Instant now) {
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
        for (var taken : entered.where().decided()) {
            history.add(
                    Event.By.BOROUGH, "decided", taken.decision() + ": " + taken.because());
        }
        if (entered.where().moved()) {
            history.add(Event.By.BOROUGH, "entered", entered.where().stage());
        }
        var team = about.where().team();
        for (var effect : entered.effects()) {
            var doing =
                    new Effects.For(
                            about.reference(),
                            held.service(),
                            held.contents(),
                            history.occasion());
            var done = effects.carryOut(effect, doing);
            history.add(Event.By.BOROUGH, done.what(), done.words());
            team = done.team().or(() -> about.where().team());
        }
        var outcome = entered.ended().map(it -> new Case.Outcome(it, history.now()));
        outcome.ifPresent(it -> history.add(Event.By.BOROUGH, "ended", it.word()));
        var moved = about.at(where(about, entered, team, history), outcome);
        write(held, moved, entered, history);
        return moved;
    }

    private static Case.Where where(
            Case about, Entered entered, Optional<String> team, History history) {
        return new Case.Where(
                entered.where().stage(),
                entered.where().moved() ? history.now() : about.where().since(),
                entered.dates().due(),
                team);
    }

    private void write(Held held, Case moved, Entered entered, History history) {
        var contents = held.contents().saying(entered.where().say());
        var timer = entered.dates().timer().filter(it -> moved.isOpen());
        var inside =
                new Inside(
                        contents.toJson(held.service()),
                        held.inside().key(),
                        held.inside().events(),
                        entered.where().moved() ? Set.of() : held.inside().struck(),
                        timer.map(Entered.Timer::of));
        var waits = new Waits(timer.map(Entered.Timer::at), entered.priority());
        store.move(moved, waits, inside, history.events());
    }

    /** Keeps in the history what a case did not wait for. */
    void onlyNote(Held held, History history) {
        store.note(held.about().reference(), held.inside(), history.events());
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
