package borough.handling;

import borough.casebook.Event;
import java.util.Set;

/** The kinds of event that are put down by hand, as the history keeps them. */
public final class What {
    public static final String NOTE = "note";
    public static final String TO_COLLEAGUE = Event.TO_COLLEAGUE;
    public static final String WROTE = "wrote";
    public static final String RECEIVED = "received";
    public static final String HANDED_OVER = "handed over";
    public static final String TAKEN = "taken";
    public static final String LINKED = "linked";
    public static final String UNLINKED = "unlinked";
    public static final String DUPLICATE = "marked as a duplicate";
    public static final String HAS_DUPLICATE = "has a duplicate";
    public static final String WITHDREW = "withdrew";
    public static final String REOPENED = "opened again";
    public static final String STOPPED = "stopped the clock";
    public static final String WENT_ON = "let the clock go on";
    public static final String MORE_TIME = Event.MORE_TIME;
    public static final String CORRECTED = "corrected";

    /** What the history shows when asked for notes, and for messages; the rest are moves. */
    public static final Set<String> NOTES = Set.of(NOTE, CORRECTED);

    public static final Set<String> MESSAGES =
            Set.of(
                    TO_COLLEAGUE,
                    WROTE,
                    RECEIVED,
                    Event.TOLD,
                    Event.NOT_TOLD,
                    Event.TOLD_ANOTHER,
                    Event.NOT_TOLD_ANOTHER);

    private What() {}
}
