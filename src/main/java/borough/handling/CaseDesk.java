package borough.handling;

import borough.casebook.AnsweredFiles;
import borough.casebook.Case;
import borough.casebook.CasesStore;
import borough.casebook.Event;
import borough.casebook.PartAt;
import borough.casebook.Seeing;
import borough.casebook.Story;
import borough.cases.Cases;
import borough.cases.Drawer;
import borough.cases.Held;
import borough.council.SignedIn;
import borough.messages.Channel;
import borough.moving.ByHand;
import borough.moving.ByHand.Hold;
import borough.moving.Clock;
import borough.moving.Moves;
import borough.services.Evidence;
import borough.services.Question;
import borough.services.Service;
import borough.values.Reference;
import borough.vocabulary.KeptFile;
import borough.vocabulary.Nothing;
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

    private final CasesStore store;
    private final HandlingStore said;
    private final Drawer drawer;

    CaseDesk(CasesStore store, HandlingStore said, Drawer drawer) {
        this.store = store;
        this.said = said;
        this.drawer = drawer;
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
     * officer may decide, the number of its last event, how it may be handled, the events that the
     * top of its page is made of, the newest first, the files among its answers that this officer
     * may see, by the question, and those that its facts name, such as a crew's picture of a bin.
     */
    public record Looked(
            Story story,
            Service service,
            Deciding deciding,
            int number,
            Ways ways,
            List<Line> marks,
            Lines lines,
            Map<String, List<KeptFile>> files,
            List<KeptFile> recorded) {
        public List<Cases.Choice> choices() {
            return deciding.choices();
        }

        public Case about() {
            return story.about();
        }
    }

    /** A piece of the history, and the number before which there is more of it. */
    public record Lines(List<Line> shown, Optional<Integer> older) {
        // One line is read beyond what is shown, to know whether there is any.
        static Lines of(List<Line> read, int count) {
            boolean more = count > 1 && read.size() == count;
            var shown = more ? read.subList(0, count - 1) : read;
            return new Lines(
                    shown, more ? Optional.of(shown.getLast().event().number()) : Optional.empty());
        }
    }

    /**
     * How a case may be handled: its promise, the date that stands still, the stages it may be
     * opened again in, the answers that may be put right, the evidence it needs, and whom it is
     * for.
     */
    public record Ways(
            Hold hold,
            Optional<Instant> stood,
            List<String> mayReopenIn,
            List<Correcting.Question> mayCorrect,
            List<Evidence.Piece> evidence,
            Customer customer) {}

    /**
     * What an officer may decide now and fill in before, the parts that run side by side, and every
     * date that is kept to.
     */
    public record Deciding(
            List<Cases.Choice> choices,
            List<ToFill> toFill,
            List<PartAt> parts,
            List<Clock> clocks) {}

    /** A question for whoever decides, of a part or of the case, and what is filled in so far. */
    public record ToFill(
            String part, Question question, Question.Asks asks, Optional<Object> value) {}

    /** Whom a case is for, where it says so, and how they are written to. */
    public record Customer(String name, Channel channel) {}

    /** A case without its history; empty where there is none, or it was erased or hidden. */
    public Optional<Looked> look(Reference reference, SignedIn person) {
        return look(reference, person, Piece.of(Set.of(), 0));
    }

    /**
     * A case with everything its page shows that this person may see; empty where there is none, or
     * it was erased, or the file hides it from them.
     */
    public Optional<Looked> look(Reference reference, SignedIn person, Piece piece) {
        return drawer.look(reference)
                .filter(held -> Seeing.as(person, held.service()).seesCase())
                .map(held -> looked(held, person, piece));
    }

    private Looked looked(Held held, SignedIn person, Piece piece) {
        var reference = held.about().reference();
        var seeing = Seeing.as(person, held.service());
        var key = Optional.of(held.key());
        var marks = said.lines(reference, Piece.of(MARKS, MARKS_MAX), key);
        var read = piece.count() == 0 ? List.<Line>of() : said.lines(reference, piece, key);
        var lines = Lines.of(read, piece.count());
        var entered =
                marks.reversed().stream()
                        .map(Line::event)
                        .filter(it -> it.what().equals("entered"))
                        .toList();
        var stages = held.stages(entered);
        var story = seeing.narrow(whole(held, stages, events(lines.shown())));
        var seen = Set.copyOf(story.events());
        return new Looked(
                new Story(
                        held.about(),
                        story.says(),
                        story.answers(),
                        stages,
                        List.of(),
                        story.language()),
                held.service(),
                deciding(held, person, seeing),
                held.number(),
                ways(held, story, entered.stream().map(Event::words).toList()),
                marks.stream().filter(it -> seeing.sees(it.event())).toList(),
                new Lines(
                        lines.shown().stream().filter(it -> seen.contains(it.event())).toList(),
                        lines.older()),
                AnsweredFiles.of(held.service(), held.contents().answers(), story.answers()),
                seeing.seesInside(held.about()) ? AnsweredFiles.known(held.contents()) : List.of());
    }

    private static Story whole(Held held, List<Story.Stage> stages, List<Event> events) {
        var shown = held.contents().shown();
        return new Story(
                held.about(),
                Event.withoutLink(shown.says()),
                shown.answers(),
                stages,
                events,
                shown.languageCode());
    }

    private static List<Event> events(List<Line> lines) {
        return lines.stream().map(Line::event).toList();
    }

    private Deciding deciding(Held held, SignedIn person, Seeing seeing) {
        if (!held.about().isOpen()) {
            return new Deciding(List.of(), List.of(), List.of(), List.of());
        }
        var moves = held.moves();
        var view = held.view();
        var by = Held.who(person);
        return new Deciding(
                moves.choices(view, by).stream().map(Cases.Choice::of).toList(),
                moves.toFill(view, by).stream().map(it -> toFill(it, held)).toList(),
                seeing.narrow(store.parts(held.about().reference())),
                moves.clocks(view));
    }

    private static ToFill toFill(Moves.ToFill it, Held held) {
        var value = held.contents().answers().getOrDefault(it.question().name(), Nothing.NOTHING);
        return new ToFill(
                it.part(),
                it.question(),
                it.question().asksStaff(held.moves().knows(held.view())),
                Optional.of(value).filter(one -> one != Nothing.NOTHING));
    }

    // What they do not see of the answers they do not put right either.
    private Ways ways(Held held, Story story, List<String> been) {
        var hand = new ByHand(held.service(), held.moves());
        var view = held.view();
        var shown = story.answers().stream().map(Story.Answer::question).toList();
        return new Ways(
                hand.hold(view),
                view.standing().promised().due(),
                hand.mayReopenIn(been),
                Correcting.of(held.service(), held.contents()).stream()
                        .filter(it -> shown.contains(it.words()))
                        .toList(),
                held.moves().evidence(held.view()),
                new Customer(customer(held, shown), held.reach().channel()));
    }

    /** A case as lists show it. */
    public Optional<Case> find(Reference reference) {
        return store.find(reference);
    }

    /**
     * The same for some at once; those that are not there, or not for this person, are left out.
     */
    public Map<Reference, Case> find(Collection<Reference> references, SignedIn person) {
        return references.isEmpty()
                ? Map.of()
                : store.find(references, Seeing.namesOf(person)).stream()
                        .collect(Collectors.toMap(Case::reference, it -> it));
    }

    /** A piece of a case's history, the newest first. */
    public List<Line> lines(Reference reference, Piece piece) {
        return said.lines(reference, piece, said.key(reference));
    }

    // Whoever asked, as far as the case says: by their account, or by an answer of theirs.
    private static String customer(Held held, List<String> shown) {
        var name = held.contents().customer().name();
        return name != null
                ? name
                : held.service().questions().stream()
                        .filter(
                                it ->
                                        it.answerType().name().equals("person")
                                                || it.name().equals("name"))
                        .map(it -> Correcting.shown(it, held.contents()))
                        .filter(it -> shown.contains(it.question()))
                        .map(Story.Answer::words)
                        .filter(it -> !it.isEmpty())
                        .findFirst()
                        .orElse("");
    }
}
