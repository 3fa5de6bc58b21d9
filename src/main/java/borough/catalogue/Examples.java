package borough.catalogue;

import borough.council.WorkingTime;
import borough.files.Fault;
import borough.language.Around;
import borough.services.CaseView;
import borough.services.Effect;
import borough.services.Entered;
import borough.services.Moves;
import borough.services.Service;
import borough.services.Situation;
import borough.services.Situation.Fetched;
import borough.services.Standing;
import borough.services.Step;
import borough.services.Walk;
import borough.vocabulary.Person;
import borough.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs a service's examples in memory, on the same two engines that run it for real, with the facts
 * that each example knows.
 */
public final class Examples {
    // A circle of timers in a file must not hold up the check.
    private static final int TIMERS_MAX = 200;

    private final Vocabulary words;
    private final WorkingTime time;

    public Examples(Vocabulary words, WorkingTime time) {
        this.words = words;
        this.time = time;
    }

    /** What came of one example. */
    public record Result(String example, List<Fault> faults) {
        public boolean passed() {
            return faults.isEmpty();
        }
    }

    /** Runs all of them. */
    public List<Result> run(Service service) {
        return service.proof().examples().stream()
                .map(
                        node -> {
                            var reading = new Reading(words, service.proof().scope());
                            var example = Example.read(node, service, reading);
                            var faults = new ArrayList<>(reading.faults());
                            if (faults.isEmpty()) {
                                faults.addAll(new Run(service, example).run());
                            }
                            return new Result(example.name(), List.copyOf(faults));
                        })
                .toList();
    }

    private final class Run {
        private final Service service;
        private final Example example;
        private final Moves moves;
        private final Map<String, Fetched> facts = new LinkedHashMap<>();
        private final Map<String, Map<String, Object>> results = new HashMap<>();
        private final List<Fault> faults = new ArrayList<>();
        private Happened happened = new Happened();
        private Instant now;
        private @Nullable Entered entered;

        Run(Service service, Example example) {
            this.service = service;
            this.example = example;
            this.moves = new Moves(service, words);
            this.now = example.begin().now();
            example.begin()
                    .known()
                    .forEach(
                            (name, value) ->
                                    facts.put(name, new Fetched(Optional.of(value), now, "")));
        }

        List<Fault> run() {
            walk();
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

        private void fault(Fault.Place place, String wrong, String right) {
            faults.add(new Fault(place, "in \"" + example.name() + "\" " + wrong, right));
        }

        private void check(List<borough.files.Node.Entry> expect) {
            faults.addAll(new Expectations(service, example, happened).check(expect));
        }

        private Around around() {
            return new Around(example.begin().channel(), now, time, Person.NOBODY);
        }

        private void walk() {
            var walk = new Walk(service, (lookup, inputs) -> Optional.empty());
            Set<String> gone = new HashSet<>();
            for (boolean going = true; going; ) {
                var walked =
                        walk.example(new Situation(around(), example.begin().given(), facts, gone));
                walked.asked().forEach(one -> happened.asked.add(one.question().name()));
                going =
                        switch (walked.step()) {
                            case Step.Warned it ->
                                    happened.warned.add(it.rule().name())
                                            && gone.add(it.rule().name());
                            case Step.Diverted it ->
                                    happened.diverted.add(it.rule().name())
                                            && it.rule().mayGoOn()
                                            && gone.add(it.rule().name());
                            case Step.Refused it -> !happened.refused.add(it.rule().name());
                            case Step.Ready it -> begin();
                            case Step.Ask it -> false;
                        };
            }
        }

        private boolean begin() {
            if (!service.stages().isEmpty()) {
                apply(moves.begin(view(Standing.sent("4K7-QXD-9RM", "the case's page", now))));
            }
            return false;
        }

        private CaseView view(Standing standing) {
            return new CaseView(around(), example.begin().given(), facts, results, standing);
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
            later.happens()
                    .ifPresent(
                            event -> {
                                results.computeIfAbsent(event.effect(), n -> new HashMap<>())
                                        .putAll(event.with());
                                var next = moves.on(event.said(), view(standing));
                                next.ifPresent(this::apply);
                                if (next.isEmpty()) {
                                    fault(
                                            event.place(),
                                            "the stage "
                                                    + standing.stage()
                                                    + " does not wait for \""
                                                    + event.said()
                                                    + "\"",
                                            "let something happen that it waits for");
                                }
                            });
            later.choice().ifPresent(choice -> choose(choice, standing));
        }

        private void choose(Example.Choice choice, Standing standing) {
            var next = moves.decide(choice.chooses(), choice.by(), choice.reason(), view(standing));
            next.ifPresent(this::apply);
            if (next.isEmpty()) {
                happened.notAllowed = choice.chooses();
            }
        }
    }

    /** What happened since the example's step began. */
    static final class Happened {
        final Set<String> asked = new HashSet<>();
        final List<String> warned = new ArrayList<>();
        final List<String> diverted = new ArrayList<>();
        final Set<String> refused = new HashSet<>();
        final List<String> does = new ArrayList<>();
        final List<String> told = new ArrayList<>();
        final List<String> raised = new ArrayList<>();
        final List<String> decided = new ArrayList<>();
        @Nullable Standing standing;
        String ended = "";
        String priority = "";
        String notAllowed = "";
    }
}
