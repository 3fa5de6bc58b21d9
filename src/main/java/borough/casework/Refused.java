package borough.casework;

import org.springframework.http.HttpStatus;

/** Something that can't be done so; the words are for the form's field of this name. */
final class Refused extends RuntimeException {
    private final String field;

    Refused(String field, String says) {
        super(says);
        this.field = field;
    }

    String field() {
        return field;
    }

    String says() {
        return String.valueOf(getMessage());
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
