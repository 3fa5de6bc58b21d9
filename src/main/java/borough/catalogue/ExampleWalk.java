package borough.catalogue;

import borough.council.WorkingTime;
import borough.language.Around;
import borough.services.Service;
import borough.services.Situation;
import borough.services.Situation.Fetched;
import borough.services.Step;
import borough.services.Walk;
import borough.vocabulary.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Walks an example's person up to sending, with the facts that the example knows. */
final class ExampleWalk {
    private final Service service;
    private final Example.Begin begin;
    private final WorkingTime time;
    private final Map<String, Fetched> facts = new LinkedHashMap<>();
    final Set<String> asked = new HashSet<>();
    final List<String> warned = new ArrayList<>();
    final List<String> diverted = new ArrayList<>();
    final Set<String> refused = new HashSet<>();

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

    /** Walks to the end; whether what was answered may be sent. */
    boolean walk() {
        var around = new Around(begin.channel(), begin.now(), time, Person.NOBODY);
        var walk = new Walk(service, (lookup, inputs) -> Optional.empty());
        Set<String> gone = new HashSet<>();
        while (true) {
            var walked = walk.example(new Situation(around, begin.given(), facts, gone));
            walked.asked().forEach(one -> asked.add(one.question().name()));
            boolean going =
                    switch (walked.step()) {
                        case Step.Warned it ->
                                warned.add(it.rule().name()) && gone.add(it.rule().name());
                        case Step.Diverted it ->
                                diverted.add(it.rule().name())
                                        && it.rule().mayGoOn()
                                        && gone.add(it.rule().name());
                        case Step.Refused it -> !refused.add(it.rule().name());
                        case Step.Ready it -> false;
                        case Step.Ask it -> false;
                    };
            if (!going) {
                return walked.step() instanceof Step.Ready;
            }
        }
    }
}
