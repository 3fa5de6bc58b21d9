package borough.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One stop on a crew's list; the result says how it went once it has. */
public record Job(
        String key,
        String where,
        String what,
        String due,
        String reference,
        @Nullable String note,
        State state,
        @Nullable String result) {

    /** How a stop stands. */
    public enum State {
        OPEN,
        /** Open, and shown to somebody who only looks. */
        LOOKED_AT,
        DONE,
        NOT;

        public String css() {
            return this == LOOKED_AT ? OPEN.css() : name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Where the crew's answer is posted. */
    public String action() {
        return "/crew/jobs/" + key;
    }

    /** The page that asks why it could not be done. */
    public String couldNotHref() {
        return action() + "/could-not";
    }
}
