package borough.services;

import borough.vocabulary.Asking;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What comes next for a person in a service. */
public sealed interface Step {
    /**
     * Ask this question. {@code filled} is the answer given before or, where the file starts with
     * something known, that, to be confirmed.
     */
    record Ask(Question question, Asking asking, Optional<Object> filled) implements Step {}

    /**
     * Stopped, with what to do instead: {@code rule.offers()} names services, and someone of the
     * role {@code rule.override()} may go past it with a reason.
     */
    record Refused(Rule rule, String words, Optional<Object> show) implements Step {}

    /** Sent elsewhere; where {@code rule.mayGoOn()} the person may go on all the same. */
    record Diverted(Rule rule, String words) implements Step {}

    /** To be read before going on. */
    record Warned(Rule rule, String words) implements Step {}

    /**
     * Everything is asked: check the answers and send. {@code due} is what would be promised now.
     */
    record Ready(List<Answered> answers, Optional<Instant> due) implements Step {}

    /** A question with its answer in words, for the check page and for those who read the case. */
    record Answered(Question question, Object value, String words) {}
}
