package borough.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One stop on a crew's list; the result says how it went once it has.
 *
 * @param on on which list it stands and what can be pressed
 */
public record Job(
        String key,
        String where,
        String what,
        String due,
        String reference,
        @Nullable String note,
        State state,
        @Nullable String result,
        On on) {
    // With "Could not" beside them there are three things to press.
    private static final int DONE_MOST = 2;

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

    /**
     * A stop's place on a list.
     *
     * @param crew whose list it is, so that an old page is known when it is pressed
     * @param done the ways in which it may be done
     * @param street where the whole street is spoken of; null where it is not known
     * @param warnings what must be read before going to the door
     * @param parts what a job for a whole street stands for
     */
    public record On(
            String crew,
            String day,
            List<Choice> done,
            @Nullable String street,
            List<String> warnings,
            boolean isNew,
            List<Part> parts) {
        static final On PLAIN =
                new On("", "", List.of(Choice.of("", "Done")), null, List.of(), false, List.of());
    }

    /** One of the jobs that a job for a street stands for. */
    public record Part(String where, String what, String href, @Nullable String result) {}

    /** One that stands on no list in particular, such as in the gallery. */
    public static Job plain(
            String key,
            String where,
            String what,
            String due,
            String reference,
            @Nullable String note,
            State state,
            @Nullable String result) {
        return new Job(key, where, what, due, reference, note, state, result, On.PLAIN);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether a warning must be read before anything can be pressed. */
    public boolean isToBeRead() {
        return isOpen() && !on.warnings().isEmpty();
    }

    /** Where the crew's answer is posted. */
    public String action() {
        return "/crew/jobs/" + key;
    }

    /** Whether there are more ways to be done than a card has room for. */
    public boolean isDoneAsked() {
        return on.done().size() > DONE_MOST;
    }

    /** What tells this job from another at the same place, for who cannot see the card. */
    public String called() {
        return where + ", job " + Words.reference(reference);
    }

    /** The page that asks in which way it was done. */
    public String doneHref() {
        return action() + "/done";
    }

    /** The page that asks why it could not be done. */
    public String couldNotHref() {
        return action() + "/could-not";
    }
}
