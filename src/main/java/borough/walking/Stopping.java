package borough.walking;

import borough.language.Scope;
import borough.language.Truth;
import borough.services.Effect;
import borough.services.Knowing;
import borough.services.Promise;
import borough.services.Reads;
import borough.services.Rule;
import borough.services.Rule.Kind;
import borough.services.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tries a service's rules: which of them stops a person now, and what its step is. */
final class Stopping {
    private final Service service;
    private final Knowing known;
    private final List<Tried> rules;
    private final Map<String, List<Tried>> readers = new HashMap<>();
    private int seen;

    Stopping(Service service, Knowing known, Set<String> gonePast) {
        this.service = service;
        this.known = known;
        var reads = new Reads(service);
        this.rules =
                service.form().rules().stream()
                        .filter(rule -> !gonePast.contains(rule.name()))
                        .filter(rule -> rule.kind() != Kind.SHOW || rule.tried().on().isPresent())
                        .map(rule -> tried(rule, reads.of(rule)))
                        .toList();
    }

    private Tried tried(Rule rule, Set<String> reads) {
        var tried = new Tried(rule, Knowing.areOfEverything(reads));
        reads.forEach(name -> readers.computeIfAbsent(name, it -> new ArrayList<>()).add(tried));
        return tried;
    }

    // A rule that did not hold is tried again once something it reads has changed.
    private final class Tried {
        private final Rule rule;
        private final boolean isAlwaysDue;
        private boolean isDue = true;

        Tried(Rule rule, boolean isAlwaysDue) {
            this.rule = rule;
            this.isAlwaysDue = isAlwaysDue;
        }

        boolean holds() {
            if (!isDue) {
                return false;
            }
            isDue = isAlwaysDue;
            return Stopping.this.holds(rule);
        }
    }

    /** The first rule that stops. */
    Optional<Step> stop() {
        for (var name : known.changedSince(seen)) {
            readers.getOrDefault(name, List.of()).forEach(it -> it.isDue = true);
        }
        seen = known.change();
        return rules.stream().filter(Tried::holds).findFirst().map(it -> step(it.rule));
    }

    /** What a service that only answers shows in the end. */
    List<Step.Shown> shown() {
        return service.rules(Kind.SHOW).stream()
                .filter(rule -> rule.tried().on().isEmpty() && holds(rule))
                .map(rule -> new Step.Shown(rule, words(rule), show(rule)))
                .toList();
    }

    /** The priority that holds, where it tells the person something at once. */
    Optional<Step.Urgent> urgent() {
        return Promise.priority(service, known)
                .filter(it -> it.told().say().isPresent())
                .map(it -> new Step.Urgent(it, it.told().say().orElseThrow().say(known)));
    }

    private Step step(Rule rule) {
        var words = words(rule);
        return switch (rule.kind()) {
            case REFUSE -> new Step.Refused(rule, words, show(rule), does(rule));
            case DIVERT -> new Step.Diverted(rule, words, to(rule));
            case DUPLICATE -> new Step.Duplicate(rule, words, match(rule));
            case SHOW -> new Step.Shown(rule, words, show(rule));
            case WARN -> new Step.Warned(rule, words);
        };
    }

    private boolean holds(Rule rule) {
        var when = rule.when().map(condition -> condition.holds(known));
        if (when.filter(truth -> truth != Truth.YES).isPresent()) {
            return false;
        }
        return switch (rule.kind()) {
            case DUPLICATE -> !match(rule).isEmpty();
            case SHOW -> rule.tried().on().map(this::isAnswered).orElse(true);
            default -> when.isPresent() || saysOnlyWhatIsKnown(rule);
        };
    }

    private boolean isAnswered(String question) {
        return known.given(Scope.inConditions(question)).orElse(false);
    }

    // Without a condition a rule holds as soon as what it says is known.
    private boolean saysOnlyWhatIsKnown(Rule rule) {
        return rule.saying().say().stream()
                .flatMap(say -> say.reads().stream())
                .allMatch(name -> known.value(name).isPresent());
    }

    private String words(Rule rule) {
        return rule.saying().say().map(say -> say.say(known)).orElse("");
    }

    private Optional<Object> show(Rule rule) {
        return rule.saying().show().flatMap(path -> path.value(known));
    }

    private List<Object> match(Rule rule) {
        return rule.tried().match().flatMap(path -> path.value(known)).stream()
                .<Object>flatMap(
                        it -> it instanceof List<?> list ? list.stream() : List.of(it).stream())
                .toList();
    }

    private String to(Rule rule) {
        return rule.way()
                .to()
                .map(
                        leads ->
                                leads.fact()
                                        .flatMap(path -> path.value(known))
                                        .map(new borough.language.Said(known.around())::of)
                                        .orElse(leads.said()))
                .orElse("");
    }

    private List<Effect.Do> does(Rule rule) {
        return rule.way().does().stream()
                .filter(
                        act ->
                                act.doing()
                                        .when()
                                        .map(when -> when.holds(known) == Truth.YES)
                                        .orElse(true))
                .flatMap(act -> effect(act).stream())
                .toList();
    }

    private Optional<Effect.Do> effect(Rule.Act act) {
        return act.action()
                .flatMap(
                        action ->
                                act.doing()
                                        .call()
                                        .inputs(act.doing().name(), action.heading(), known)
                                        .map(in -> new Effect.Do(act.doing().name(), action, in)));
    }
}
