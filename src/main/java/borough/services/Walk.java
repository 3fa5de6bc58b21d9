package borough.services;

import borough.language.Known;
import borough.language.Said;
import borough.language.Truth;
import borough.services.Fact.Fetch;
import borough.services.Situation.Fetched;
import borough.services.Step.Answered;
import borough.vocabulary.Asking;
import borough.vocabulary.Heading;
import borough.vocabulary.Inputs;
import borough.vocabulary.Lookup;
import borough.vocabulary.Nothing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One person's way through a service, the same in every channel and in the file's examples. It
 * keeps nothing: given what was said and fetched so far, it says what comes next. A lookup runs
 * once, as soon as all it reads is known; a rule stops the person as soon as it holds; and
 * everything is tried again each time, so that sending is only the step that comes when nothing
 * else does.
 */
public final class Walk {
    private final Service service;
    private final Lookups lookups;

    public Walk(Service service) {
        this(service, Lookups.FOR_REAL);
    }

    public Walk(Service service, Lookups lookups) {
        this.service = service;
        this.lookups = lookups;
    }

    /** What comes next: the first rule that stops, the first question not answered, or ready. */
    public Walked next(Situation situation) {
        return new Way(situation, Manner.AS_ASKED).go(Optional.empty());
    }

    /**
     * As {@link #next}, but asks this question again, with its answer filled in; what comes next
     * where it is not asked now.
     */
    public Walked again(Situation situation, String question) {
        return new Way(situation, Manner.AS_ASKED).go(Optional.of(question));
    }

    /**
     * As {@link #next}, at sending: lookups that failed are tried once more. The caller sends where
     * the step is {@link Step.Ready}, and shows it otherwise.
     */
    public Walked sending(Situation situation) {
        return new Way(situation, Manner.SENDING).go(Optional.empty());
    }

    /** As {@link #next}, in an example: an answer that is not said is not known. */
    public Walked example(Situation situation) {
        return new Way(situation, Manner.EXAMPLE).go(Optional.empty());
    }

    private enum Manner {
        AS_ASKED,
        SENDING,
        EXAMPLE
    }

    // One pass over the service from its beginning.
    private final class Way {
        private final Situation situation;
        private final Manner manner;
        private final Knowing known;
        private final Map<String, Fetched> facts = new HashMap<>();
        private final List<Answered> asked = new ArrayList<>();

        Way(Situation situation, Manner manner) {
            this.situation = situation;
            this.manner = manner;
            this.known = new Knowing(service, situation.around());
        }

        Walked go(Optional<String> askAgain) {
            exampleThoughts();
            fetch();
            var stop = stop();
            for (var question : service.questions()) {
                if (stop.isPresent()) {
                    return walked(stop.get());
                }
                if (!isAsked(question)) {
                    known.notAsked(question.name());
                } else if (askAgain.filter(question.name()::equals).isPresent()) {
                    return walked(ask(question));
                } else if (!take(question)) {
                    return walked(ask(question));
                }
                fetch();
                stop = stop();
            }
            if (stop.isEmpty() && manner == Manner.EXAMPLE) {
                situation.facts().forEach(this::keep);
                stop = stop();
            }
            return walked(stop.orElseGet(() -> new Step.Ready(List.copyOf(asked), due())));
        }

        private Walked walked(Step step) {
            return new Walked(step, Map.copyOf(facts), List.copyOf(asked));
        }

        private boolean isAsked(Question question) {
            return question.when().map(when -> when.holds(known) == Truth.YES).orElse(true);
        }

        private boolean take(Question question) {
            var answer = situation.answers().get(question.name());
            if (answer == null && manner == Manner.EXAMPLE) {
                answer = question.isOptional() ? Nothing.NOTHING : null;
                asked.add(new Answered(question, Nothing.NOTHING, ""));
                if (answer != null) {
                    known.answer(question.name(), answer);
                }
                return true;
            }
            if (answer == null) {
                return false;
            }
            known.answer(question.name(), answer);
            asked.add(new Answered(question, answer, words(question, answer)));
            return true;
        }

        private String words(Question question, Object answer) {
            var said = new Said(known.around());
            return answer == Nothing.NOTHING
                    ? said.of(answer)
                    : question.answerType().inWords(answer, said::of);
        }

        private Step ask(Question question) {
            var before =
                    Optional.ofNullable(situation.answers().get(question.name()))
                            .filter(answer -> answer != Nothing.NOTHING);
            var filled =
                    before.or(() -> question.how().startWith().flatMap(path -> path.value(known)));
            return new Step.Ask(
                    question,
                    new Asking(question.field(), question.isOptional(), choices(question, known)),
                    filled);
        }

        private Optional<Step> stop() {
            for (var rule : service.form().rules()) {
                if (!situation.gonePast().contains(rule.name()) && holds(rule)) {
                    var words = rule.saying().say().map(say -> say.say(known)).orElse("");
                    return Optional.of(
                            switch (rule.kind()) {
                                case REFUSE ->
                                        new Step.Refused(
                                                rule,
                                                words,
                                                rule.saying()
                                                        .show()
                                                        .flatMap(path -> path.value(known)));
                                case DIVERT -> new Step.Diverted(rule, words);
                                case WARN -> new Step.Warned(rule, words);
                            });
                }
            }
            return Optional.empty();
        }

        // Without a condition a rule holds as soon as what it says is known.
        private boolean holds(Rule rule) {
            if (rule.when().isPresent()) {
                return rule.when().get().holds(known) == Truth.YES;
            }
            return rule.saying().say().stream()
                    .flatMap(say -> say.reads().stream())
                    .allMatch(name -> known.value(name).isPresent());
        }

        private void fetch() {
            for (var fact : service.form().facts().values()) {
                if (fact.source() instanceof Fetch(var call, var lookup)
                        && lookup.isPresent()
                        && !facts.containsKey(fact.name())) {
                    fetch(fact, call, lookup.get());
                }
            }
        }

        private void fetch(Fact fact, WordCall call, Lookup lookup) {
            if (!settled(fact)) {
                return;
            }
            if (manner == Manner.EXAMPLE) {
                Optional.ofNullable(situation.facts().get(fact.name()))
                        .ifPresent(said -> keep(fact.name(), said));
                return;
            }
            var inputs = call.inputs(fact.name(), lookup.heading(), known);
            if (inputs.isEmpty()) {
                return;
            }
            var with = with(lookup.heading(), inputs.get());
            var before = situation.facts().get(fact.name());
            var now =
                    before != null && before.with().equals(with) && isSound(before)
                            ? before
                            : new Fetched(
                                    lookups.ask(lookup, inputs.get()),
                                    situation.around().now(),
                                    with);
            keep(fact.name(), now);
        }

        private void keep(String name, Fetched fact) {
            facts.put(name, fact);
            fact.value().ifPresent(value -> known.put(name, value));
        }

        // An example may say outright what a longer thought comes to.
        private void exampleThoughts() {
            if (manner == Manner.EXAMPLE) {
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
        }

        private boolean isSound(Fetched before) {
            return before.value().isPresent() || manner == Manner.AS_ASKED;
        }

        // An optional answer may still come: until its question is past, nothing is fetched with
        // it.
        private boolean settled(Fact fact) {
            var reads = fact.reads();
            return service.questions().stream()
                    .map(question -> borough.language.Scope.inConditions(question.name()))
                    .filter(reads::contains)
                    .allMatch(name -> known.given(name).isPresent());
        }

        private String with(Heading heading, Inputs inputs) {
            var with = new ArrayList<String>();
            for (var parameter : heading.takes()) {
                var value = inputs.value(parameter.name());
                with.add(value == null ? "" : String.valueOf(parameter.type().toJson(value)));
            }
            return Integer.toHexString(with.hashCode()) + "-" + with.toString().length();
        }

        private Optional<java.time.Instant> due() {
            return Promise.of(service, known).map(Promise::due);
        }
    }

    static List<String> choices(Question question, Known known) {
        var from = question.how().from();
        if (from.of().isEmpty()) {
            return from.texts();
        }
        var said = new Said(known.around());
        return from.of().get().value(known).stream()
                .filter(List.class::isInstance)
                .flatMap(list -> ((List<?>) list).stream())
                .map(said::of)
                .toList();
    }
}
