package borough.journeys;

import borough.casebook.Event;
import borough.cases.Opening;
import borough.services.Question;
import borough.services.Rule;
import borough.services.Service;
import borough.tongues.Tongue;
import borough.tongues.Tongues;
import borough.vocabulary.Answer;
import borough.vocabulary.Asking;
import borough.vocabulary.Nothing;
import borough.vocabulary.Posted;
import borough.walking.Step;
import borough.walking.Walked;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Walks a service with everything said at once, as a program says it: the same questions, checks
 * and rules, in the same order. Nothing is kept and nothing is sent by walking it.
 */
@Component
public class AtOnce {
    private static final Posted NOT_SAID = new Posted(Map.of());

    private final Walking walking;
    private final NamedCases named;
    private final Refusals refusals;
    private final Tongues tongues;

    AtOnce(Walking walking, NamedCases named, Tongues tongues, Refusals refusals) {
        this.walking = walking;
        this.refusals = refusals;
        this.named = named;
        this.tongues = tongues;
    }

    /**
     * What was said: how each question named is answered, given what may be chosen, the names of
     * the warnings read and the diversions declined, and which languages are liked best, as
     * Accept-Language says it.
     */
    public record Said(
            Map<String, Function<Asking, Answer>> answers, Set<String> gonePast, String likes) {
        public Said(Map<String, Function<Asking, Answer>> answers, Set<String> gonePast) {
            this(answers, gonePast, "en");
        }

        /** The same, by whoever likes these languages. */
        public Said in(String languages) {
            return new Said(answers, gonePast, languages);
        }

        public Said {
            answers = Map.copyOf(answers);
            gonePast = Set.copyOf(gonePast);
        }
    }

    /** What comes of it. */
    public sealed interface Outcome {
        /** Everything is said: this can be opened as a case. */
        record Ready(Opening opening) implements Outcome {}

        /** What to put right, by the question's name in the file. */
        record Wrong(Map<String, String> words) implements Outcome {}

        /** The service only answers, and this is the answer: nothing is to be sent. */
        record Found(Step.Found found) implements Outcome {}

        /** A rule stops what was said so far, as it would on a page. */
        record Stopped(Step step, Journey of) implements Outcome {}
    }

    /** Does what the file says is done where it stops somebody; once a day for the same answers. */
    public void carryOut(Outcome.Stopped stopped) {
        refusals.carryOut(stopped.step(), asked(stopped.of()));
    }

    /** Walks it, for a case that would say it was sent by this person or program. */
    public Outcome walk(Service service, Said said, Event.By by) {
        var tongue = tongues.liked(service.languages().codes(), said.likes());
        var outcome = walk(new Way(service, said, by, tongue));
        return outcome instanceof Outcome.Wrong(var words)
                ? new Outcome.Wrong(said(words, tongue))
                : outcome;
    }

    private static Map<String, String> said(Map<String, String> wrong, Tongue tongue) {
        var said = new LinkedHashMap<String, String>();
        wrong.forEach((question, words) -> said.put(question, tongue.plain(words)));
        return said;
    }

    private Outcome walk(Way way) {
        var service = way.service();
        var said = way.said();
        var wrong = new LinkedHashMap<String, String>();
        var answers = new HashMap<String, Object>();
        for (var question : service.questions()) {
            if (isReadable(question, said)) {
                take(question, read(question, said, question.how().from().texts()), answers, wrong);
            }
        }
        return wrong.isEmpty() ? walk(way, answers) : new Outcome.Wrong(wrong);
    }

    // What may be chosen from a fact is known only on the way, and so is whether a question with a
    // condition is asked.
    private static boolean isReadable(Question question, Said said) {
        return said.answers().containsKey(question.name())
                ? question.how().from().of().isEmpty()
                : question.when().isEmpty();
    }

    private Answer read(Question question, Said said, List<String> choices) {
        var asking = new Asking(question.field(), question.isOptional(), choices);
        var answer =
                said.answers()
                        .getOrDefault(
                                question.name(), any -> question.answerType().read(any, NOT_SAID))
                        .apply(asking);
        return named.checked(question, answer);
    }

    private static void take(
            Question question,
            Answer answer,
            Map<String, Object> answers,
            Map<String, String> wrong) {
        switch (answer) {
            case Answer.Given given -> answers.put(question.name(), given.value());
            case Answer.Passed passed -> answers.put(question.name(), Nothing.NOTHING);
            case Answer.Wrong it -> wrong.put(question.name(), it.words());
        }
    }

    private record Way(Service service, Said said, Event.By by, Tongue tongue) {}

    private Outcome walk(Way way, Map<String, Object> answers) {
        var past = new HashMap<String, String>();
        var journey = journey(way, answers, Map.of(), past);
        // Each turn answers a question or goes past a rule, so it ends.
        while (true) {
            var walked = walking.next(journey);
            var step = walked.step();
            if (step instanceof Step.Ask ask) {
                var wrong = new LinkedHashMap<String, String>();
                var answer = read(ask.question(), way.said(), ask.asking().choices());
                take(ask.question(), answer, answers, wrong);
                if (!wrong.isEmpty()) {
                    return new Outcome.Wrong(wrong);
                }
            } else if (passable(step).filter(way.said().gonePast()::contains).isPresent()) {
                past.put(passable(step).get(), Already.reason(step));
            } else if (step instanceof Step.Found found) {
                return notAsked(way, walked).orElseGet(() -> new Outcome.Found(found));
            } else if (step instanceof Step.Ready) {
                return ready(way, journey(way, answers, walked.facts(), past), walked);
            } else {
                return new Outcome.Stopped(step, journey);
            }
            journey = journey(way, answers, walked.facts(), past);
        }
    }

    private static Journey journey(
            Way way,
            Map<String, Object> answers,
            Map<String, borough.services.Situation.Fetched> facts,
            Map<String, String> past) {
        var by = new Journey.By(way.by().channel(), Optional.empty(), Device.OTHER, way.tongue());
        var said = new Journey.Said(Map.copyOf(answers), facts, Map.copyOf(past));
        var since = new Journey.Since(0, Instant.EPOCH, "", "");
        return new Journey("", way.service(), by, said, since, Optional.empty());
    }

    // A program that asks the same once more on one day asks it for the same person.
    private Journey asked(Journey it) {
        var same = it.service().slug() + " " + LocalDate.ofInstant(walking.now(), ZoneOffset.UTC);
        return new Journey(same, it.service(), it.by(), it.said(), it.since(), it.sent());
    }

    /** The rule that this step is about, where whoever is told may go on all the same. */
    public static Optional<String> passable(Step step) {
        var rule =
                switch (step) {
                    case Step.Warned it -> Optional.of(it.rule());
                    case Step.Shown it -> Optional.of(it.rule());
                    case Step.Diverted it -> Optional.of(it.rule());
                    case Step.Duplicate it -> Optional.of(it.rule());
                    default -> Optional.<Rule>empty();
                };
        return rule.filter(AtOnce::mayBePassed).map(Rule::name);
    }

    /** Whether anybody who is told what this rule says may go on. */
    public static boolean mayBePassed(Rule rule) {
        return switch (rule.kind()) {
            case REFUSE -> false;
            case DIVERT -> rule.mayGoOn();
            case DUPLICATE -> rule.may().stream().anyMatch(Rule.May::goesOn);
            case SHOW, WARN -> true;
        };
    }

    // An answer for a page that would never be shown is not quietly dropped.
    private static Optional<Outcome> notAsked(Way way, Walked walked) {
        var asked = walked.asked().stream().map(it -> it.question().name()).toList();
        var notAsked = new LinkedHashMap<String, String>();
        way.said().answers().keySet().stream()
                .filter(name -> !asked.contains(name))
                .sorted()
                .forEach(name -> notAsked.put(name, "This is not asked here. Leave it out"));
        return notAsked.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Wrong(notAsked));
    }

    private Outcome ready(Way way, Journey journey, Walked walked) {
        var notAsked = notAsked(way, walked);
        if (notAsked.isPresent()) {
            return notAsked.get();
        }
        var sending = walking.sending(journey);
        return sending.step() instanceof Step.Ready
                ? new Outcome.Ready(walking.opening(journey, sending, way.by()))
                : new Outcome.Stopped(sending.step(), journey);
    }
}
