package borough.cases;

import borough.casebook.Event;
import borough.cases.Cases.NotAllowed;
import borough.services.Question;
import borough.values.Reference;
import borough.walking.Walk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a customer may do in a case of theirs: answer again, cancel, confirm, ask for a review. */
@Component
@Transactional
public class CustomersTurn {
    private static final int ROWS_MAX = 1_000;

    private final Drawer drawer;
    private final Moving moving;

    CustomersTurn(Drawer drawer, Moving moving) {
        this.drawer = drawer;
        this.moving = moving;
    }

    /**
     * Something a customer may do now, as the file says it ({@code customer cancels}), and until
     * when where that has an end.
     */
    public record Doable(String event, Optional<Instant> until) {
        /** Without the word customer: {@code cancels}, {@code asks for appeal}. */
        public String says() {
            return event.replaceFirst("^customer ", "");
        }
    }

    /**
     * A question that the customer is asked again with its words, what may be chosen, and what they
     * said before.
     */
    public record AskedAgain(
            Question question, Question.Asks asks, List<String> choices, Optional<Object> before) {}

    /** A table to which rows may be added, with its words. */
    public record Growing(Question question, Question.Asks asks) {}

    /** What the customer may do now, beside answering what is asked again. */
    @Transactional(readOnly = true)
    public List<Doable> mayDo(Reference reference) {
        return drawer.look(reference).stream()
                .flatMap(it -> moving.moves(it).turns(moving.view(it)).customerMay().stream())
                .map(it -> new Doable(it.event(), it.until()))
                .toList();
    }

    /**
     * The customer does one of those. The same occasion counts once; throws {@link NotAllowed}
     * where it may not be done now.
     */
    public void does(Reference reference, String event, String occasion, Event.By by) {
        var held = drawer.hold(reference);
        if (drawer.hasHeard(reference, occasion)) {
            return;
        }
        boolean may =
                moving.moves(held).turns(moving.view(held)).customerMay().stream()
                        .anyMatch(it -> it.event().equals(event));
        if (!may || moving.hearing().hear(held, event, by, Optional.of(occasion)).isEmpty()) {
            throw new NotAllowed("This can't be done now");
        }
    }

    /** What the customer is asked again now, in the order of the file. */
    @Transactional(readOnly = true)
    public List<AskedAgain> asksAgain(Reference reference) {
        return drawer.look(reference).map(this::asksAgain).orElse(List.of());
    }

    private List<AskedAgain> asksAgain(Held held) {
        var asked = asked(held);
        if (asked.isEmpty()) {
            return List.of();
        }
        var anew = listedAnew(held, asked);
        var known = moving.moves(anew).knows(moving.view(anew));
        return asked.stream()
                .map(
                        it ->
                                new AskedAgain(
                                        it,
                                        it.asks(known),
                                        Walk.choices(it, known),
                                        Optional.ofNullable(
                                                held.contents().answers().get(it.name()))))
                .toList();
    }

    // What may be chosen can have changed since they sent it: days fill up, prices end. What can't
    // be had just now stays as it was.
    private Held listedAnew(Held held, List<Question> asked) {
        var facts = Walk.listing(held.service(), asked);
        var anew = new HashMap<>(moving.moves(held).fetchedAnew(facts, moving.view(held)));
        anew.values().removeIf(it -> it.value().isEmpty());
        return moving.with(held, Map.of(), anew);
    }

    private List<Question> asked(Held held) {
        var names = moving.moves(held).turns(moving.view(held)).askedAgain();
        return held.service().questions().stream().filter(it -> names.contains(it.name())).toList();
    }

    /** The tables to which the customer may add rows now, without those that are there. */
    @Transactional(readOnly = true)
    public List<Growing> growing(Reference reference) {
        return drawer.look(reference).map(this::growing).orElse(List.of());
    }

    private List<Growing> growing(Held held) {
        var known = moving.moves(held).knows(moving.view(held));
        return moving.moves(held).turns(moving.view(held)).growing().stream()
                .map(it -> new Growing(it, it.asks(known)))
                .toList();
    }

    /**
     * The customer adds rows to a table that grows now; the case hears {@code entry added}. The
     * same occasion counts once; throws {@link NotAllowed} where it does not grow now, or has too
     * many.
     */
    public void add(Reference reference, String question, List<?> rows, String occasion) {
        add(reference, question, rows, occasion, Event.By.CUSTOMER);
    }

    /** The same, by whoever writes down what the customer told them. */
    public void add(
            Reference reference, String question, List<?> rows, String occasion, Event.By by) {
        var held = drawer.hold(reference);
        if (drawer.hasHeard(reference, occasion)) {
            return;
        }
        boolean grows =
                moving.moves(held).turns(moving.view(held)).growing().stream()
                        .anyMatch(it -> it.name().equals(question));
        var all = new ArrayList<Object>();
        if (held.contents().answers().get(question) instanceof List<?> before) {
            all.addAll(before);
        }
        all.addAll(rows);
        if (!grows || rows.isEmpty() || all.size() > ROWS_MAX) {
            throw new NotAllowed("This can't be added to now");
        }
        var with = moving.with(held, Map.of(question, all), Map.of());
        var entered = moving.moves(with).added(moving.view(with));
        var words = "Added to " + question;
        var what = Event.of(0, moving.desk().now(), by, "added", words, Optional.of(occasion));
        moving.hearing().heard(with, entered, what);
    }

    /** The customer answers on their following page. */
    public void answerAgain(Reference reference, Map<String, Object> answers) {
        answerAgain(reference, answers, Event.By.CUSTOMER);
    }

    /**
     * Answers what was asked again; facts that go by the answers are fetched anew. Throws {@link
     * NotAllowed} where something else is answered, or nothing is asked.
     */
    public void answerAgain(Reference reference, Map<String, Object> answers, Event.By by) {
        var asking = drawer.hold(reference);
        var asked = asked(asking);
        var names = asked.stream().map(Question::name).collect(Collectors.toSet());
        if (asked.isEmpty() || !names.containsAll(answers.keySet())) {
            throw new NotAllowed("We are not asking for this now");
        }
        var held = listedAnew(asking, asked);
        var answered = moving.with(held, answers, Map.of());
        var facts = Walk.goingBy(held.service(), answers.keySet());
        var anew = moving.moves(held).fetchedAnew(facts, moving.view(answered));
        var with = moving.with(answered, Map.of(), anew);
        var moves = moving.moves(with);
        var view = moving.view(with);
        var words = "Answered again: " + String.join(", ", answers.keySet());
        var entered = moves.answered(view).orElseGet(() -> moves.stay(view));
        moving.hearing().heard(with, entered, moving.hearing().event(by, "answered", words));
    }
}
