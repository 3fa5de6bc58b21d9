package borough.visits;

/** What became of a supervisor's change to a plan. */
public sealed interface Shift {
    /** It is done. */
    record Done(Visit visit) implements Shift {}

    /** It can't be, in words beside the field. */
    record Wrong(String field, String says) implements Shift {}
}
