package borough.services;

import borough.language.Truth;
import borough.services.Entered.Outcome;
import borough.services.Entered.Taken;
import borough.services.Stage.Decision;
import borough.services.Stage.Reaction;
import borough.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case's way through the stages of its service, the same for real and in the file's examples. It
 * keeps nothing and does nothing: it says what is to be done and what the case waits for. Nothing
 * else may move a case.
 */
public final class Moves {
    // More automatic moves than this at one go are a circle that the check did not see.
    private static final int AT_ONCE_MAX = 30;

    private final Service service;
    private final Vocabulary words;

    public Moves(Service service, Vocabulary words) {
        this.service = service;
        this.words = words;
    }

    /** Enters the first stage, after sending. */
    public Entered begin(CaseView it) {
        var known = known(it);
        var promise = Promise.of(service, known);
        var priority = Promise.priority(service, known);
        var going = new Going(it, promise.map(Promise::due));
        priority.ifPresent(one -> going.known.put("priority", one.name()));
        going.enter(service.stages().getFirst(), 0);
        if (!tellsSomething(going)) {
            going.tell("received", false);
        }
        return going.entered(true, priority.map(Priority::name));
    }

    /**
     * Hears an event, such as {@code job done}; empty where the case's stage does not wait for it.
     */
    public Optional<Entered> on(String event, CaseView it) {
        return stage(it).happenings().stream()
                .filter(
                        one ->
                                one.trigger() instanceof Trigger.Heard heard
                                        && heard.event().equals(event))
                .findFirst()
                .map(one -> react(it, one.reaction(), Optional.empty()));
    }

    /**
     * The timer struck that {@link Entered.Timer#of()} named; empty where the case has moved on.
     */
    public Optional<Entered> struck(String timer, CaseView it) {
        return stage(it).happenings().stream()
                .filter(one -> one.trigger().said().equals(timer))
                .filter(one -> !it.standing().struck().contains(timer))
                .findFirst()
                .map(one -> react(it, one.reaction(), Optional.of(timer)));
    }

    /** The decisions someone of this role may take now. */
    public List<Decision> choices(CaseView it, String role) {
        var known = known(it);
        return stage(it).decisions().stream()
                .filter(one -> one.by().contains(role))
                .filter(one -> one.when().map(when -> when.holds(known) == Truth.YES).orElse(true))
                .toList();
    }

    /**
     * Takes a decision by its name; empty where this role may not, or not now, or gives no reason.
     */
    public Optional<Entered> decide(String decision, String role, String reason, CaseView it) {
        return choices(it, role).stream()
                .filter(one -> one.name().equals(decision))
                .filter(one -> !one.manner().needsReason() || !reason.isBlank())
                .findFirst()
                .map(
                        one -> {
                            var going = new Going(it, it.standing().due());
                            going.take(stage(it), one, reason, role);
                            return going.react(one.reaction(), Optional.empty());
                        });
    }

    /** The next timer of the stage a case is in, to be worked out again when something changed. */
    public Optional<Entered.Timer> timer(CaseView it) {
        return new Going(it, it.standing().due()).timer(it.standing());
    }

    /**
     * What a case shows and waits for where it stands, with nothing done: as when it goes on under
     * another version of its service.
     */
    public Entered stay(CaseView it) {
        return new Going(it, it.standing().due()).entered(false, Optional.empty());
    }

    private Entered react(CaseView it, Reaction reaction, Optional<String> timer) {
        return new Going(it, it.standing().due()).react(reaction, timer);
    }

    private boolean tellsSomething(Going going) {
        return service.story().messages().get("received") == null
                || going.effects.stream().anyMatch(Effect.Tell.class::isInstance);
    }

    private Stage stage(CaseView it) {
        var name = it.standing().stage();
        return service.stage(name)
                .orElseThrow(
                        () -> new IllegalStateException(service.slug() + " has no stage " + name));
    }

    private Knowing known(CaseView it) {
        var known = new Knowing(service, it.around()).answers(it.answers()).facts(it.facts());
        it.results().forEach((name, fields) -> known.put(name, Map.copyOf(fields)));
        var name = it.standing().name();
        known.put("case", Map.of("reference", name.reference(), "link", name.link()));
        it.standing().due().ifPresent(due -> known.put("due", due));
        return known;
    }

    // One move, and all the automatic ones that follow from it.
    private final class Going {
        private final Knowing known;
        private final Instant now;
        private final List<Effect> effects = new ArrayList<>();
        private final List<Taken> taken = new ArrayList<>();
        private final Optional<Instant> due;
        private Standing standing;

        Going(CaseView it, Optional<Instant> due) {
            this.known = known(it);
            this.now = it.around().now();
            this.due = due;
            this.standing = it.standing();
            due.ifPresent(moment -> known.put("due", moment));
        }

        Entered react(Reaction reaction, Optional<String> timer) {
            perform(reaction);
            if (reaction.to().isPresent()) {
                enter(named(reaction.to().get()), 0);
                return entered(true, Optional.empty());
            }
            if (timer.isPresent()) {
                var struck = new HashSet<>(standing.struck());
                struck.add(timer.get());
                standing =
                        new Standing(
                                standing.name(), standing.stage(), standing.since(), due, struck);
            }
            return entered(false, Optional.empty());
        }

        private Stage named(String stage) {
            return service.stage(stage)
                    .orElseThrow(() -> new IllegalStateException("No stage " + stage));
        }

        private void perform(Reaction reaction) {
            reaction.does().forEach(this::perform);
            reaction.tells().forEach(message -> tell(message, true));
            reaction.raiseTo()
                    .ifPresent(
                            role ->
                                    effects.add(
                                            new Effect.RaiseTo(
                                                    role,
                                                    reaction.because()
                                                            .map(b -> b.say(known))
                                                            .orElse(""))));
        }

        void enter(Stage stage, int depth) {
            if (depth > AT_ONCE_MAX) {
                throw new IllegalStateException(
                        service.slug() + " goes round for ever at " + stage.name());
            }
            standing = new Standing(standing.name(), stage.name(), now, due, java.util.Set.of());
            known.put("stage", Map.of("name", stage.name()));
            stage.entering().does().forEach(this::perform);
            stage.entering().tells().forEach(message -> tell(message, true));
            for (var decision : stage.decisions()) {
                if (decision.by().isEmpty() && holds(decision.when())) {
                    take(stage, decision, "", "rule");
                    if (decision.manner().leaveTo().isEmpty()) {
                        perform(decision.reaction());
                        enter(named(decision.reaction().to().orElse(stage.name())), depth + 1);
                    }
                    return;
                }
            }
        }

        private boolean holds(Optional<borough.language.Condition> when) {
            return when.map(condition -> condition.holds(known) == Truth.YES).orElse(true);
        }

        void take(Stage stage, Decision decision, String reason, String by) {
            var because = decision.reaction().because().map(text -> text.say(known)).orElse(reason);
            taken.add(new Taken(stage.name(), decision.name(), because, by));
            known.put(
                    "decision",
                    Map.of("name", decision.name(), "reason", because, "summary", because));
        }

        private void perform(Doing doing) {
            if (!holds(doing.when())) {
                return;
            }
            var action =
                    words.findAction(doing.call().word())
                            .orElseThrow(
                                    () ->
                                            new IllegalStateException(
                                                    "No word " + doing.call().word()));
            var inputs = doing.call().inputs(doing.name(), action.heading(), known);
            // What can't be done by itself falls to a person; the case never stands still unseen.
            effects.add(
                    inputs.<Effect>map(given -> new Effect.Do(doing.name(), action, given))
                            .orElseGet(
                                    () ->
                                            new Effect.RaiseTo(
                                                    service.owner(),
                                                    action.name() + " needs what is not known")));
        }

        void tell(String message, boolean last) {
            var found = service.story().messages().get(message);
            if (found != null && holds(found.when())) {
                var tell = new Effect.Tell(message, found.to(), found.text().say(known));
                effects.add(last ? effects.size() : 0, tell);
            }
        }

        Entered entered(boolean moved, Optional<String> priority) {
            var stage = named(standing.stage());
            var ended = stage.end();
            var timer = ended.isPresent() ? Optional.<Entered.Timer>empty() : timer(standing);
            timer.ifPresent(
                    it -> known.put("stage", Map.of("name", stage.name(), "until", it.at())));
            return new Entered(
                    standing,
                    stage.say().map(say -> say.say(known)).orElse(""),
                    List.copyOf(effects),
                    timer,
                    new Outcome(moved, List.copyOf(taken), priority, ended));
        }

        Optional<Entered.Timer> timer(Standing at) {
            return Timers.next(named(at.stage()), at, known);
        }
    }
}
