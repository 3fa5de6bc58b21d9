package borough.visits;

/** What became of something said about a visit, as by a press on a crew's tablet. */
public sealed interface Press {

    /** It is saved, and the case has been told. */
    record Saved(Visit visit) implements Press {}

    /** The same had been said before; nothing changed. */
    record SavedBefore(Visit visit) implements Press {}

    /** Something else had been said before, which stands. */
    record TooLate(Visit visit) implements Press {}

    /** It is on another crew's list by now, or for another day. */
    record Moved(Visit visit) implements Press {}

    /** There is a warning about this place that must be read before. */
    record Warned(Visit visit) implements Press {}

    /** The reason is none that this kind of visit knows. */
    record NoSuchReason(Visit visit) implements Press {}

    /** There is no such visit in this council. */
    record NoSuchVisit() implements Press {}
}
