package borough.services;

import borough.language.Condition;
import borough.language.Path;
import borough.language.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the rules and lookups of a service depend on, followed through the thoughts between, so that
 * a long form tries again only what an answer may have changed.
 */
public final class Reads {
    private final Map<String, Fact> facts = new HashMap<>();
    private final Map<String, Question> questions = new HashMap<>();

    public Reads(Service service) {
        service.allFacts().forEach(fact -> facts.put(Scope.inConditions(fact.name()), fact));
        service.form()
                .questions()
                .forEach((name, one) -> questions.put(Scope.inConditions(name), one));
    }

    /** The names that settle whether a rule holds. */
    public Set<String> of(Rule rule) {
        var names = new HashSet<String>();
        rule.when().map(Condition::reads).ifPresent(names::addAll);
        if (rule.when().isEmpty()) {
            rule.saying().say().ifPresent(say -> names.addAll(say.reads()));
        }
        rule.tried().match().map(Path::name).ifPresent(names::add);
        rule.tried().on().map(Scope::inConditions).ifPresent(names::add);
        return followed(names);
    }

    /** The names that a lookup is asked with. */
    public Set<String> of(Fact fact) {
        return followed(fact.reads());
    }

    /** The names that what may be chosen for a question comes from. */
    public Set<String> of(Question question) {
        return followed(question.how().from().of().stream().map(Path::name).toList());
    }

    /** The questions whose answers a lookup is asked with. */
    public Set<String> questionsOf(Fact fact) {
        var names = new LinkedHashSet<>(fact.reads());
        names.retainAll(questions.keySet());
        return names;
    }

    private Set<String> followed(Collection<String> names) {
        var all = new HashSet<String>();
        names.forEach(name -> follow(name, all));
        return all;
    }

    private void follow(String name, Set<String> all) {
        if (!all.add(name)) {
            return;
        }
        var fact = facts.get(name);
        if (fact != null) {
            fact.reads().forEach(one -> follow(one, all));
        }
        var question = questions.get(name);
        if (question != null) {
            question.how().from().of().ifPresent(path -> follow(path.name(), all));
        }
    }
}
