package borough.streets;

import borough.streets.Streets.StreetLine;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What became of something said about a whole street. */
public sealed interface StreetPress {

    /** It is saved, and so many jobs were done, ended or put off until a day by it. */
    record Saved(int jobs, @Nullable LocalDate backOn) implements StreetPress {}

    /** The same crew had said the same; nothing changed. */
    record SavedBefore(StreetLine said) implements StreetPress {}

    /** Another crew said something else today: somebody must say which holds. */
    record SaidOtherwise(StreetLine said) implements StreetPress {}

    /** Both are kept, and the other crew's holds. */
    record OthersHolds(StreetLine said) implements StreetPress {}

    /** Nobody wrote down such an event. */
    record NoSuchEvent() implements StreetPress {}
}
