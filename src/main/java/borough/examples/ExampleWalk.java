package borough.examples;

import borough.council.WorkingTime;
import borough.language.Around;
import borough.language.Known;
import borough.services.Rule;
import borough.services.Service;
import borough.services.Situation;
import borough.services.Situation.Fetched;
import borough.vocabulary.Nothing;
import borough.vocabulary.Person;
import borough.walking.Step;
import borough.walking.Walk;
import borough.walking.Walked;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks an example's person up to sending, with the facts that the example knows. */
final class ExampleWalk {
    private final Service service;
    private final Example.Begin begin;
    private final WorkingTime time;
    private final Map<String, Fetched> facts = new LinkedHashMap<>();
    private final Set<String> gone = new HashSet<>();
    private @Nullable Walked end;
    private @Nullable Known later;
    final Set<String> asked = new HashSet<>();
    final List<String> warned = new ArrayList<>();
    final List<String> diverted = new ArrayList<>();
    final Set<String> refused = new HashSet<>();
    final List<String> duplicates = new ArrayList<>();
    final List<String> joined = new ArrayList<>();
    final List<String> shown = new ArrayList<>();
    final List<String> does = new ArrayList<>();
    final Set<String> offered = new HashSet<>();

    ExampleWalk(Service service, Example.Begin begin, WorkingTime time) {
        this.service = service;
        this.begin = begin;
        this.time = time;
        begin.known()
                .forEach(
                        (name, value) ->
                                facts.put(name, new Fetched(Optional.of(value), begin.now(), "")));
    }

    /** The facts that the example knows. */
    Map<String, Fetched> facts() {
        return facts;
    }

    private Walked end() {
        if (end == null) {
            throw new IllegalStateException("Not walked yet");
        }
        return end;
    }

    /** What was known where the walk ended, or is known of its case by now. */
    Known known() {
        return later == null ? end().known() : later;
    }

    /** Its case has gone on, and this is known of it. */
    void goneOn(Known known) {
        later = known;
    }

    /** The questions whose answers go along to another service: all that were answered. */
    List<String> carries() {
        return end().asked().stream()
                .filter(it -> it.value() != Nothing.NOTHING)
                .map(it -> it.question().name())
                .toList();
    }

    /** Walks to the end; whether what was answered may be sent. */
    boolean walk() {
        var around = new Around(begin.channel(), begin.now(), time, Person.NOBODY);
        var walk = new Walk(service, (lookup, inputs) -> Optional.empty());
        while (true) {
            var walked = walk.example(new Situation(around, begin.given(), facts, gone));
            walked.asked().forEach(one -> asked.add(one.question().name()));
            end = walked;
            if (!goesOn(walked.step())) {
                return walked.step() instanceof Step.Ready;
            }
        }
    }

    private boolean goesOn(Step step) {
        switch (step) {
            case Step.Refused it -> offered.addAll(it.rule().offers());
            case Step.Shown it -> offered.addAll(it.rule().offers());
            case Step.Diverted it -> offered.add(it.to());
            case Step.Found it -> {
                it.shown().forEach(one -> offered.addAll(one.rule().offers()));
                it.urgent().ifPresent(one -> offered.addAll(one.priority().told().offers()));
            }
            default -> {}
        }
        return switch (step) {
            case Step.Warned it -> warned.add(it.rule().name()) && past(it.rule());
            case Step.Shown it -> shown.add(it.rule().name()) && past(it.rule());
            case Step.Diverted it ->
                    diverted.add(it.rule().name()) && it.rule().mayGoOn() && past(it.rule());
            case Step.Duplicate it -> duplicate(it);
            case Step.Refused it -> refused(it);
            case Step.Found it -> {
                it.shown().forEach(one -> shown.add(one.rule().name()));
                yield false;
            }
            case Step.Ready it -> false;
            case Step.Ask it -> false;
        };
    }

    private boolean past(Rule rule) {
        return gone.add(rule.name());
    }

    private boolean refused(Step.Refused it) {
        refused.add(it.rule().name());
        it.does().forEach(effect -> does.add(effect.name()));
        return false;
    }

    // An example's person goes on with what is open already, where that may be done.
    private boolean duplicate(Step.Duplicate it) {
        duplicates.add(it.rule().name());
        if (it.rule().atOnce().filter(Rule.May.JOIN::equals).isPresent()) {
            joined.addAll(it.references());
        }
        return it.rule().may().stream().anyMatch(Rule.May::goesOn) && past(it.rule());
    }
}
