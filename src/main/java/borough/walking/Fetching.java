package borough.walking;

import borough.services.Fact.Fetch;
import borough.services.Knowing;
import borough.services.Lookups;
import borough.services.Question;
import borough.services.Reads.Looked;
import borough.services.Reads.Readers;
import borough.services.Service;
import borough.services.Situation;
import borough.services.Situation.Fetched;
import borough.vocabulary.Heading;
import borough.vocabulary.Inputs;
import borough.walking.Walk.Manner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fetches a walk's facts: each once, as soon as all that its lookup reads is known. */
final class Fetching {
    private final Service service;
    private final Lookups lookups;
    private final Situation situation;
    private final Manner manner;
    private final Knowing known;
    private final Map<String, Fetched> facts = new HashMap<>();
    private final Set<String> passing = new HashSet<>();
    private final List<Looked> looked;
    private final Readers.Due due;

    Fetching(Walk walk, Situation situation, Manner manner, Knowing known) {
        this.service = walk.service();
        this.lookups = walk.lookups();
        this.situation = situation;
        this.manner = manner;
        this.known = known;
        this.looked = service.reads().looked();
        this.due = service.reads().lookups().due();
    }

    /** All facts fetched by now that are kept; what may be another next time is not. */
    Map<String, Fetched> facts() {
        var kept = new HashMap<>(facts);
        kept.keySet().removeAll(passing);
        return Map.copyOf(kept);
    }

    /** Fetches what can be fetched now and was not yet. */
    void fetch() {
        for (int at = due.next(0, known); at >= 0; at = due.next(at + 1, known)) {
            var one = looked.get(at);
            if (!facts.containsKey(one.fact().name()) && settled(one)) {
                fetch(one);
            }
        }
    }

    private void fetch(Looked one) {
        var fact = one.fact();
        var lookup = one.lookup();
        if (manner == Manner.EXAMPLE) {
            Optional.ofNullable(situation.facts().get(fact.name()))
                    .ifPresent(said -> keep(fact.name(), said));
            return;
        }
        var inputs = one.call().inputs(fact.name(), lookup.heading(), known);
        if (inputs.isEmpty()) {
            return;
        }
        var with = with(lookup.heading(), inputs.get());
        var before = situation.facts().get(fact.name());
        var now =
                before != null && !lookup.changes() && before.with().equals(with) && isSound(before)
                        ? before
                        : new Fetched(
                                lookups.ask(lookup, inputs.get()), situation.around().now(), with);
        if (lookup.changes() && now.value().isPresent()) {
            passing.add(fact.name());
        }
        keep(fact.name(), now);
    }

    private void keep(String name, Fetched fact) {
        facts.put(name, fact);
        fact.value().ifPresent(value -> known.put(name, value));
    }

    /** An example may say outright what a longer thought comes to. */
    void exampleThoughts() {
        situation
                .facts()
                .forEach(
                        (name, fact) -> {
                            var named = service.form().facts().get(name);
                            if (named != null && !(named.source() instanceof Fetch)) {
                                keep(name, fact);
                            }
                        });
    }

    /** An example may say what is known of the thing that an answer names. */
    void exampleOf(Question question) {
        Optional.ofNullable(situation.facts().get(question.name()))
                .ifPresent(fact -> keep(question.name(), fact));
    }

    /** In the end an example's facts are known, whether or not it answers what they read. */
    void exampleRest() {
        situation.facts().forEach(this::keep);
    }

    private boolean isSound(Fetched before) {
        return before.value().isPresent() || manner == Manner.AS_ASKED;
    }

    // An optional answer may still come: until its question is past, nothing is fetched with it.
    private boolean settled(Looked one) {
        return one.questions().stream().allMatch(name -> known.given(name).isPresent());
    }

    private static String with(Heading heading, Inputs inputs) {
        var with = new ArrayList<String>();
        for (var parameter : heading.takes()) {
            var value = inputs.value(parameter.name());
            with.add(value == null ? "" : String.valueOf(parameter.type().toJson(value)));
        }
        return Integer.toHexString(with.hashCode()) + "-" + with.toString().length();
    }
}
