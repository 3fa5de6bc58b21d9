package borough.cases;

import borough.council.SignedIn;
import borough.messages.Channel;
import borough.moving.ByHand;
import borough.moving.ByHand.Hold;
import borough.moving.Clock;
import borough.moving.Moves.ToFill;
import borough.services.Evidence;
import borough.moving.Moves;
import borough.services.Effect;
import borough.services.Service;
import borough.values.Reference;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One case as an officer has it on the desk, and its history a piece at a time. */
@Component
@Transactional(readOnly = true)
public class CaseDesk {
    // What the top of a case's page is made of, whatever else has happened.
    private static final Set<String> MARKS =
            Set.of("entered", "corrected", "handed over", "taken", "assigned");
    private static final int MARKS_MAX = 500;
    private static final String WRITTEN = "written by hand";

    private final CasesStore store;
    private final HandlingStore said;
    private final Moving moving;
    private final Effects effects;
    private final CaseSight sight;

    CaseDesk(
            CasesStore store,
            HandlingStore said,
            Moving moving,
            Effects effects,
            CaseSight sight) {
        this.store = store;
        this.said = said;
        this.moving = moving;
        this.effects = effects;
        this.sight = sight;
    }

    /** An event with its sealed words, which are gone where the case was erased. */
    public record Line(Event event, Map<String, String> said, boolean erased) {
        public String said(String name) {
            return said.getOrDefault(name, "");
        }
    }

    /**
     * Which piece of a history: events between two numbers, the newest so many, only of these kinds
     * or of all the {@code others}; of every kind where none is named.
     */
    public record Piece(int after, int before, int count, Set<String> kinds, boolean others) {
        /** The newest of certain kinds. */
        public static Piece of(Set<String> kinds, int count) {
            return new Piece(0, Integer.MAX_VALUE, count, kinds, false);
        }

        /** All that came after an event. */
        public static Piece since(int number, int count) {
            return new Piece(number, Integer.MAX_VALUE, count, Set.of(), false);
        }
    }

    /**
     * A case as an officer has it on the desk: its story without the events, its service, what this
     * officer may decide, the number of its last event, how it may be handled, and the events that
     * the top of its page is made of, the newest first.
     */
    public record Looked(
            Story story,
            Service service,
            List<Cases.Choice> choices,
            int number,
            Ways ways,
            List<Line> marks,
            Sides sides) {
        public Case about() {
            return story.about();
        }
    }

    /**
     * How a case may be handled: its promise, the date that stands still, the stages it may be
     * opened again in, the answers that may be put right, and whom it is for.
     */
    public record Ways(
            Hold hold,
            Optional<Instant> stood,
            List<String> mayReopenIn,
            List<Correcting.Question> mayCorrect,
            Customer customer) {}

    /**
     * What runs beside: the parts this officer sees, the dates to keep to, what they are to fill
     * in, the evidence, and whether they must first say why they look.
     */
    public record Sides(
            List<PartAt> parts,
            List<Clock> clocks,
            List<ToFill> toFill,
            List<Evidence.Piece> evidence,
            boolean needsReason) {}

    private Sides sides(Moving.Held held, SignedIn person) {
        var moves = moving.moves(held);
        var view = moving.view(held);
        var seeing = Seeing.as(person, held.service());
        var parts = held.contents().parts().isEmpty() ? List.<PartAt>of() : store.parts(held.about().reference());
        return new Sides(
                seeing.narrow(parts),
                moves.clocks(view).stream().filter(it -> seeing.seesPart(it.part())).toList(),
                moves.toFill(view, Moving.who(person)),
                held.about().isOpen() ? moves.evidence(view) : List.of(),
                sight.needsReason(held, person));
    }

    /** Whom a case is for, where it says so, and how they are written to. */
    public record Customer(String name, Channel channel) {}

    /** A case with everything its page shows; empty where there is none, or it was erased. */
    public Optional<Looked> look(Reference reference, SignedIn person) {
        return store.look(reference).map(moving::held).map(held -> looked(held, person));
    }

    private Looked looked(Moving.Held held, SignedIn person) {
        var reference = held.about().reference();
        var marks =
                said.lines(reference, Piece.of(MARKS, MARKS_MAX), Optional.of(held.inside().key()));
        var entered =
                marks.reversed().stream()
                        .map(Line::event)
                        .filter(it -> it.what().equals("entered"))
                        .toList();
        var shown = held.contents().shown();
        var stages = Moving.stages(held.service(), entered);
        var story = new Story(
                        held.about(),
                        shown.says(),
                        shown.answers(),
                        stages,
                        List.of(),
                        shown.languageCode());
        var view = moving.view(held);
        var hand = new ByHand(held.service(), moving.moves(held));
        var by = new Moves.By(person.person().toString(), person.roles());
        var choices =
                held.about().isOpen()
                        ? moving.moves(held).choices(view, by).stream()
                                .map(Cases.Choice::of)
                                .toList()
                        : List.<Cases.Choice>of();
        var ways =
                new Ways(
                        hand.hold(view),
                        view.standing().promised().due(),
                        hand.mayReopenIn(entered.stream().map(Event::words).toList()),
                        Correcting.of(held.service(), held.contents()),
                        new Customer(
                                customer(held),
                                effects.message(tell(""), doing(held, moving.history(held)))
                                        .channel()));
        var seen = Seeing.as(person, held.service()).narrow(story);
        var number = held.inside().events();
        return new Looked(
                seen, held.service(), choices, number, ways, marks, sides(held, person));
    }

    /** A case as lists show it. */
    public Optional<Case> find(Reference reference) {
        return store.find(reference);
    }

    /** The same for some at once; those that are not there are left out. */
    public Map<Reference, Case> find(Collection<Reference> references) {
        return references.isEmpty()
                ? Map.of()
                : said.find(references).stream()
                        .collect(Collectors.toMap(Case::reference, it -> it));
    }

    /** A piece of a case's history that this officer may see, the newest first. */
    public List<Line> lines(Looked it, Piece piece, SignedIn person) {
        var seeing = Seeing.as(person, it.service());
        return lines(it.about().reference(), piece).stream()
                .filter(line -> seeing.sees(line.event()))
                .toList();
    }

    /** A piece of a case's history, the newest first. */
    public List<Line> lines(Reference reference, Piece piece) {
        return said.lines(reference, piece, said.key(reference));
    }

    // Whoever asked, as far as the case says: by their account, or by an answer of theirs.
    private static String customer(Moving.Held held) {
        var name = held.contents().customer().name();
        return name != null
                ? name
                : held.service().questions().stream()
                        .filter(
                                it ->
                                        it.answerType().name().equals("person")
                                                || it.name().equals("name"))
                        .map(it -> Correcting.words(it, held.contents()))
                        .filter(it -> !it.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    static Effect.Tell tell(String text) {
        return new Effect.Tell(WRITTEN, "customer", text);
    }

    static Deeds.For doing(Moving.Held held, History history) {
        return new Deeds.For(
                held.about().reference(), held.service(), held.contents(), history.occasion());
    }
}
