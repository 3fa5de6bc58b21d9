package borough.casework;

import borough.casebook.Event;
import java.util.Set;

/** The kinds of event that are put down by hand, as the history keeps them. */
final class What {
    static final String NOTE = "note";
    static final String TO_COLLEAGUE = Event.TO_COLLEAGUE;
    static final String WROTE = "wrote";
    static final String RECEIVED = "received";
    static final String HANDED_OVER = "handed over";
    static final String TAKEN = "taken";
    static final String LINKED = "linked";
    static final String UNLINKED = "unlinked";
    static final String DUPLICATE = "marked as a duplicate";
    static final String HAS_DUPLICATE = "has a duplicate";
    static final String WITHDREW = "withdrew";
    static final String REOPENED = "opened again";
    static final String STOPPED = "stopped the clock";
    static final String WENT_ON = "let the clock go on";
    static final String MORE_TIME = "gave more time";
    static final String CORRECTED = "corrected";

    /** What the history shows when asked for notes, and for messages; the rest are moves. */
    static final Set<String> NOTES = Set.of(NOTE, CORRECTED);

    static final Set<String> MESSAGES = 
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
