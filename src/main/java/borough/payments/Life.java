package borough.payments;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Where a payment stands, and where it may go from there. There is no other way to move one. */
public enum Life {
    /** Written down here, and perhaps not yet known there. */
    ASKED("asked"),
    CREATED("created"),
    STARTED("started"),
    SUBMITTED("submitted"),
    SUCCESS("success"),
    FAILED("failed"),
    CANCELLED("cancelled"),
    ERROR("error"),
    /** They never heard of it: nobody could pay it. */
    NEVER_MADE("never made");

    private static final Set<Life> ENDS = EnumSet.of(SUCCESS, FAILED, CANCELLED, ERROR, NEVER_MADE);

    private final String word;

    Life(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Whether it is over; that does not mean that it was paid. */
    public boolean isFinished() {
        return ENDS.contains(this);
    }

    /** What comes later never goes back to what came before, in whatever order it is heard. */
    boolean mayBecome(Life next) {
        return !isFinished() && next.ordinal() > ordinal() && (next != NEVER_MADE || this == ASKED);
    }

    static Life read(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("No state " + word));
    }

    /** One of theirs; empty for a word that we do not know. */
    static Optional<Life> find(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }
}
