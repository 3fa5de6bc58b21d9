package borough.walking;

import borough.language.Condition;
import borough.language.Known;
import borough.language.Scope;
import borough.language.Truth;
import borough.services.Bill;
import borough.services.Choosing;
import borough.services.Fact;
import borough.services.Knowing;
import borough.services.Lookups;
import borough.services.Priority;
import borough.services.Promise;
import borough.services.Question;
import borough.services.Service;
import borough.services.Situation;
import borough.vocabulary.Asking;
import borough.vocabulary.Nothing;
import borough.walking.Step.Answered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    Service service() {
        return service;
    }

    Lookups lookups() {
        return lookups;
    }

    /** The facts whose lookups go by these answers. */
    public static List<Fact> goingBy(Service service, Set<String> answers) {
        var names = answers.stream().map(Scope::inConditions).toList();
        var reads = service.reads();
        return service.form().facts().values().stream()
                .filter(fact -> reads.of(fact).stream().anyMatch(names::contains))
                .toList();
    }

    /** The facts from which come the choices of these questions. */
    public static List<Fact> listing(Service service, Collection<Question> questions) {
        var reads = service.reads();
        var names = questions.stream().flatMap(it -> reads.of(it).stream()).toList();
        return service.form().facts().values().stream()
                .filter(fact -> names.contains(Scope.inConditions(fact.name())))
                .toList();
    }

    /** What may be chosen for a question, as it is said, by what is known. */
    public static List<String> choices(Question question, Known known) {
        return Choosing.choices(question, known);
    }

    /** What they are: texts, or what a fact lists. */
    public static List<?> offered(Question question, Known known) {
        return question.how().from().of().isPresent()
                ? Choosing.offered(question, known).orElse(List.of())
                : Choosing.choices(question, known);
    }

    /** The price by what is known; empty where there is none, or it is not known yet. */
    public Optional<Bill> bill(Known known) {
        return Bill.of(service, (Knowing) known);
    }

    /** The name of the priority: the one a case was sent with, or that holds by what is known. */
    public Optional<String> priority(Known known) {
        return known.value("priority")
                .map(String::valueOf)
                .filter(name -> !name.isEmpty())
                .or(() -> Promise.priority(service, known).map(Priority::name));
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

    enum Manner {
        AS_ASKED,
        SENDING,
        EXAMPLE
    }

    // One pass over the service from its beginning.
    private final class Way {
        private final Situation situation;
        private final Manner manner;
        private final Knowing known;
        private final Fetching facts;
        private final Stopping rules;
        private final List<Answered> asked = new ArrayList<>();

        Way(Situation situation, Manner manner) {
            this.situation = situation;
            this.manner = manner;
            this.known = new Knowing(service, situation.around());
            // A case would be sent today.
            var around = situation.around();
            known.put("case", Map.of("sent_on", around.time().dayOf(around.now())));
            this.facts = new Fetching(Walk.this, situation, manner, known);
            this.rules = new Stopping(service, known, situation.gonePast());
        }

        Walked go(Optional<String> askAgain) {
            return Condition.together(known, () -> gone(askAgain));
        }

        private Walked gone(Optional<String> askAgain) {
            if (manner == Manner.EXAMPLE) {
                facts.exampleThoughts();
            }
            facts.fetch();
            var stop = rules.stop();
            for (var question : service.questions()) {
                if (stop.isPresent()) {
                    return walked(stop.get());
                }
                if (!isAsked(question)) {
                    known.notAsked(question.name());
                } else if (askAgain.filter(question.name()::equals).isPresent()
                        || !take(question)) {
                    return walked(ask(question));
                }
                facts.fetch();
                stop = rules.stop();
            }
            if (stop.isEmpty() && manner == Manner.EXAMPLE) {
                facts.exampleRest();
                stop = rules.stop();
            }
            return walked(stop.orElseGet(this::end));
        }

        private Walked walked(Step step) {
            return new Walked(step, facts.facts(), List.copyOf(asked), known);
        }

        // A service without stages only answers; nothing is sent.
        private Step end() {
            var all = List.copyOf(asked);
            return service.stages().isEmpty()
                    ? new Step.Found(all, rules.shown(), rules.urgent())
                    : new Step.Ready(
                            all,
                            Promise.of(service, known).map(Promise::due),
                            Bill.of(service, known));
        }

        // The file for a piece of evidence is asked for only where it is wanted and not held.
        private boolean isAsked(Question question) {
            return situation.brought().asks(question.name())
                    && !isLeftOut(question)
                    && question.when().map(when -> when.holds(known) == Truth.YES).orElse(true)
                    && service.evidence()
                            .of(question)
                            .map(item -> item.isWanted(known) && !item.isHeld(known))
                            .orElse(true);
        }

        // Nobody at a kiosk has a file with them.
        private boolean isLeftOut(Question question) {
            return situation.around().channel().equals("kiosk")
                    && question.isOptional()
                    && question.answerType().takesFiles().isPresent();
        }

        private boolean take(Question question) {
            var answer = situation.answers().get(question.name());
            if (manner == Manner.EXAMPLE) {
                takeExample(question, answer);
                return true;
            }
            if (answer == null || !Choosing.isOffered(question, answer, known)) {
                return false;
            }
            keep(question, answer);
            return true;
        }

        private void takeExample(Question question, @Nullable Object answer) {
            if (answer != null) {
                keep(question, answer);
            } else {
                asked.add(new Answered(question, Nothing.NOTHING, known));
                if (question.isOptional()) {
                    known.answer(question.name(), Nothing.NOTHING);
                }
            }
            facts.exampleOf(question);
        }

        private void keep(Question question, Object answer) {
            known.answer(question.name(), answer);
            asked.add(new Answered(question, answer, known));
        }

        private Optional<Object> brought(Question question) {
            return Optional.ofNullable(situation.brought().filled().get(question.name()))
                    .filter(answer -> answer != Nothing.NOTHING)
                    .filter(answer -> Choosing.isOffered(question, answer, known));
        }

        private Step ask(Question question) {
            var before =
                    Optional.ofNullable(situation.answers().get(question.name()))
                            .filter(answer -> answer != Nothing.NOTHING);
            var filled =
                    before.or(() -> question.how().startWith().flatMap(path -> path.value(known)))
                            .or(() -> brought(question));
            return new Step.Ask(
                    question,
                    question.asks(known),
                    new Asking(question.field(), question.isOptional(), choices(question, known)),
                    filled);
        }
    }
}
