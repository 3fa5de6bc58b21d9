package borough.catalogue;

import borough.council.WorkingTime;
import borough.files.Fault;
import borough.files.Node;
import borough.language.Around;
import borough.services.CaseView;
import borough.services.Effect;
import borough.services.Entered;
import borough.services.Moves;
import borough.services.Service;
import borough.services.Standing;
import borough.vocabulary.Person;
import borough.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lives through an example's case: what is sent, and what happens later, step by step. */
final class ExampleCase {
    // A circle of timers in a file must not hold up the check.
    private static final int TIMERS_MAX = 200;

    private final Service service;
    private final Example example;
    private final ExampleWalk walked;
    private final Moves moves;
    private final WorkingTime time;
    private final Map<String, Map<String, Object>> results = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private Happened happened = new Happened();
    private Instant now;
    private @Nullable Entered entered;

    ExampleCase(
            Service service,
            Example example,
            ExampleWalk walked,
            Vocabulary words,
            WorkingTime time) {
        this.service = service;
        this.example = example;
        this.walked = walked;
        this.moves = new Moves(service, words);
        this.time = time;
        this.now = example.begin().now();
    }

    /** The example was sent: its case enters the first stage. */
    void begin() {
        apply(moves.begin(view(Standing.sent("4K7-QXD-9RM", "the case's page", now))));
    }

    /** Lets everything happen, and compares each step with what it expects. */
    List<Fault> check() {
        happened.does.addAll(walked.does);
        check(example.begin().expect());
        for (var later : example.later()) {
            if (entered == null) {
                fault(
                        example.place(),
                        "nothing was sent, so nothing happens later",
                        "take out later:");
                break;
            }
            happened = new Happened();
            later.at().ifPresent(this::passTime);
            happen(later);
            check(later.expect());
        }
        return faults;
    }

    private void check(List<Node.Entry> expect) {
        faults.addAll(new Expectations(service, example, walked, happened).check(expect));
    }

    private void fault(Fault.Place place, String wrong, String right) {
        faults.add(new Fault(place, "in \"" + example.name() + "\" " + wrong, right));
    }

    private CaseView view(Standing standing) {
        var around = new Around(example.begin().channel(), now, time, Person.NOBODY);
        return new CaseView(around, example.begin().given(), walked.facts(), results, standing);
    }

    private void apply(Entered next) {
        entered = next;
        happened.standing = next.standing();
        happened.ended = next.outcome().ended().orElse("");
        next.outcome().priority().ifPresent(name -> happened.priority = name);
        next.outcome().decided().forEach(taken -> happened.decided.add(taken.decision()));
        for (var effect : next.effects()) {
            switch (effect) {
                case Effect.Do it -> happened.does.add(it.name());
                case Effect.Tell it -> happened.told.add(it.message());
                case Effect.RaiseTo it -> happened.raised.add(it.role());
            }
        }
    }

    private void passTime(Instant until) {
        for (int struck = 0; struck < TIMERS_MAX && entered != null; struck++) {
            var timer = entered.timer();
            if (timer.isEmpty() || timer.get().at().isAfter(until)) {
                break;
            }
            now = timer.get().at().isBefore(now) ? now : timer.get().at();
            var next = moves.struck(timer.get().of(), view(entered.standing()));
            if (next.isEmpty()) {
                break;
            }
            apply(next.get());
        }
        now = until;
    }

    private void happen(Example.Later later) {
        var standing = entered == null ? null : entered.standing();
        if (standing == null) {
            return;
        }
        happened.standing = standing;
        later.happens().ifPresent(event -> hear(event, standing));
        later.choice().ifPresent(choice -> choose(choice, standing));
    }

    private void hear(Example.Event event, Standing standing) {
        results.computeIfAbsent(event.effect(), n -> new HashMap<>()).putAll(event.with());
        var next = moves.on(event.said(), view(standing));
        next.ifPresent(this::apply);
        if (next.isEmpty()) {
            fault(
                    event.place(),
                    "the stage " + standing.stage() + " does not wait for \"" + event.said() + "\"",
                    "let something happen that it waits for");
        }
    }

    private void choose(Example.Choice choice, Standing standing) {
        var next = moves.decide(choice.chooses(), choice.by(), choice.reason(), view(standing));
        next.ifPresent(this::apply);
        if (next.isEmpty()) {
            happened.notAllowed = choice.chooses();
        }
    }

    /** What happened since one of the example's steps began. */
    static final class Happened {
        final List<String> does = new ArrayList<>();
        final List<String> told = new ArrayList<>();
        final List<String> raised = new ArrayList<>();
        final Set<String> decided = new HashSet<>();
        @Nullable Standing standing;
        String ended = "";
        String priority = "";
        String notAllowed = "";
    }
}
