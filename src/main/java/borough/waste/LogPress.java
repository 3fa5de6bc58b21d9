package borough.waste;

import org.jspecify.annotations.Nullable;

/** What became of something a crew logged at a property. */
public sealed interface LogPress {

    /** It is saved. */
    record Saved(PropertyLog log) implements LogPress {}

    /** The same had been logged before; nothing changed. */
    record SavedBefore(PropertyLog log) implements LogPress {}

    /** The round empties no such bin there today; the one that does is named where there is one. */
    record NotOnRound(@Nullable String theirs) implements LogPress {}

    /** Crews log no such thing. */
    record NoSuchEvent() implements LogPress {}
}
