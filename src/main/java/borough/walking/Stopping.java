package borough.walking;

import borough.language.Scope;
import borough.language.Truth;
import borough.services.Effect;
import borough.services.Knowing;
import borough.services.Promise;
import borough.services.Reads.Readers;
import borough.services.Rule;
import borough.services.Rule.Kind;
import borough.services.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tries a service's rules: which of them stops a person now, and what its step is. */
final class Stopping {
    private final Service service;
    private final Knowing known;
    private final List<Rule> rules;
    private final Readers.Due due;

    Stopping(Service service, Knowing known, Set<String> gonePast) {
        this.service = service;
        this.known = known;
        this.rules = service.form().rules();
        // A rule that did not hold is tried again once something it reads has changed.
        this.due = service.reads().rules().due();
        for (int place = 0; place < rules.size(); place++) {
            if (gonePast.contains(rules.get(place).name()) || isForTheEnd(rules.get(place))) {
                due.drop(place);
            }
        }
    }

    private static boolean isForTheEnd(Rule rule) {
        return rule.kind() == Kind.SHOW && rule.tried().on().isEmpty();
    }

    /** The first rule that stops. */
    Optional<Step> stop() {
        for (int at = due.next(0, known); at >= 0; at = due.next(at + 1, known)) {
            if (holds(rules.get(at))) {
                return Optional.of(step(rules.get(at)));
            }
        }
        return Optional.empty();
    }

    /** What a service that only answers shows in the end. */
    List<Step.Shown> shown() {
        return service.rules(Kind.SHOW).stream()
                .filter(rule -> isForTheEnd(rule) && holds(rule))
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
