package borough.walking;

import borough.language.Known;
import borough.language.Said;
import borough.services.Bill;
import borough.services.Effect;
import borough.services.Priority;
import borough.services.Question;
import borough.services.Rule;
import borough.vocabulary.Asking;
import borough.vocabulary.Nothing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What comes next for a person in a service. */
public sealed interface Step {
    /**
     * Ask this question. {@code filled} is the answer given before or, where the file starts with
     * something known, that, to be confirmed. {@code asks} are the question's words.
     */
    record Ask(Question question, Question.Asks asks, Asking asking, Optional<Object> filled)
            implements Step {
        /** The same, with this filled in. */
        public Ask filled(Optional<Object> answer) {
            return new Ask(question, asks, asking, answer);
        }
    }

    /**
     * Stopped, with what to do instead: {@code rule.offers()} names services, someone of the role
     * {@code rule.override()} may go past it with a reason, and {@code does} is done by itself.
     */
    record Refused(Rule rule, String words, Optional<Object> show, List<Effect.Do> does)
            implements Step {}

    /**
     * Sent elsewhere, {@code to} a service by slug or a body or team by name; where {@code
     * rule.mayGoOn()} the person may go on all the same.
     */
    record Diverted(Rule rule, String words, String to) implements Step {}

    /**
     * The same is open already; {@code rule.may()} is what the person may do with it. {@code cases}
     * are what is open, each as the lookup gave it.
     */
    record Duplicate(Rule rule, String words, List<Object> cases) implements Step {
        /** The references of what is open, where the lookup gave them. */
        public List<String> references() {
            return cases.stream()
                    .map(one -> one instanceof Map<?, ?> map ? map.get("reference") : one)
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .toList();
        }
    }

    /** An answer shown in the middle of a service that goes on after it. */
    record Shown(Rule rule, String words, Optional<Object> show) implements Step {}

    /** To be read before going on. */
    record Warned(Rule rule, String words) implements Step {}

    /**
     * Everything is asked: check the answers and send. {@code due} is what would be promised now,
     * {@code bill} what it would cost.
     */
    record Ready(List<Answered> answers, Optional<Instant> due, Optional<Bill> bill)
            implements Step {}

    /** The end of a service that only answers: nothing is sent. The most pressing stands first. */
    record Found(List<Answered> answers, List<Shown> shown, Optional<Urgent> urgent)
            implements Step {}

    /** Why this is pressing, in the words of the priority that holds. */
    record Urgent(Priority priority, String words) {}

    /**
     * A question with its answer, for the check page and for those who read the case. Most pages
     * show none of it, so that what it says is said only when it is asked for.
     */
    record Answered(Question question, Object value, Known known) {
        /** The question as it was asked. */
        public String asked() {
            return question.asks(known).question();
        }

        /** The answer in words. */
        public String words() {
            var said = new Said(known.around());
            if (value == Nothing.NOTHING) {
                return said.of(value);
            }
            var from = question.how().from();
            var tongue = known.around().tongue();
            return question.answerType()
                    .in(tongue)
                    .inWords(
                            value,
                            each ->
                                    switch (each) {
                                        case String text -> from.said(tongue, text);
                                        case List<?> all -> said.of(from.said(tongue, all));
                                        default -> said.of(each);
                                    });
        }
    }
}
