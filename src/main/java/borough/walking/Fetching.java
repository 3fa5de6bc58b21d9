package borough.walking;

import borough.services.Fact;
import borough.services.Fact.Fetch;
import borough.services.Knowing;
import borough.services.Lookups;
import borough.services.Question;
import borough.services.Reads;
import borough.services.Service;
import borough.services.Situation;
import borough.services.Situation.Fetched;
import borough.vocabulary.Heading;
import borough.vocabulary.Inputs;
import borough.walking.Walk.Manner;
import java.util.ArrayList;
import java.util.HashMap;
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
    private final List<Waiting> waiting = new ArrayList<>();

    /** A lookup not asked yet, and how many changes there were when that was tried last. */
    private static final class Waiting {
        private final Fact fact;
        private final Fetch fetch;
        private final Set<String> questions;
        private final Set<String> reads;
        private int at = -1;

        Waiting(Fact fact, Fetch fetch, Reads reads) {
            this.fact = fact;
            this.fetch = fetch;
            this.questions = reads.questionsOf(fact);
            this.reads = reads.of(fact);
        }
    }

    Fetching(Walk walk, Situation situation, Manner manner, Knowing known) {
        this.service = walk.service();
        this.lookups = walk.lookups();
        this.situation = situation;
        this.manner = manner;
        this.known = known;
        var reads = new Reads(service);
        for (var fact : service.form().facts().values()) {
            if (fact.source() instanceof Fetch fetch && fetch.lookup().isPresent()) {
                waiting.add(new Waiting(fact, fetch, reads));
            }
        }
    }

    /** All facts fetched by now. */
    Map<String, Fetched> facts() {
        return Map.copyOf(facts);
    }

    /** Fetches what can be fetched now and was not yet. */
    void fetch() {
        for (var one : waiting) {
            if (!facts.containsKey(one.fact.name())
                    && (one.at < 0 || known.hasChanged(one.reads, one.at))) {
                one.at = known.change();
                fetch(one);
            }
        }
    }

    private void fetch(Waiting one) {
        if (!settled(one)) {
            return;
        }
        var fact = one.fact;
        var lookup = one.fetch.lookup().orElseThrow();
        if (manner == Manner.EXAMPLE) {
            Optional.ofNullable(situation.facts().get(fact.name()))
                    .ifPresent(said -> keep(fact.name(), said));
            return;
        }
        var inputs = one.fetch.call().inputs(fact.name(), lookup.heading(), known);
        if (inputs.isEmpty()) {
            return;
        }
        var with = with(lookup.heading(), inputs.get());
        var before = situation.facts().get(fact.name());
        var now =
                before != null && before.with().equals(with) && isSound(before)
                        ? before
                        : new Fetched(
                                lookups.ask(lookup, inputs.get()), situation.around().now(), with);
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
    private boolean settled(Waiting one) {
        return one.questions.stream().allMatch(name -> known.given(name).isPresent());
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
