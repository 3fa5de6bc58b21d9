package borough.casework;

import borough.vocabulary.Answer;
import borough.web.Fault;
import org.springframework.http.HttpStatus;

/** Something that can't be done so; the words are for the form's field of this name. */
final class Refused extends RuntimeException {
    private final transient Fault fault;

    Refused(String field, String says) {
        this(new Fault(field, says));
    }

    private Refused(Fault fault) {
        super(fault.says());
        this.fault = fault;
    }

    /** An answer that is none, with every field of it that is to be put right. */
    static Refused of(Answer.Wrong wrong) {
        return new Refused(new Fault(wrong.field(), wrong.words(), wrong.also()));
    }

    Fault fault() {
        return fault;
    }

    /** Whoever asks may look at the case but not do this with it; no form of ours offers it. */
    static final class NotTheirs extends RuntimeException {
        private final boolean seen;

        NotTheirs(String what, boolean seen) {
            super(what);
            this.seen = seen;
        }

        /** What they may not even see is not there for them. */
        HttpStatus status() {
            return seen ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND;
        }
    }
}
