package borough.markers;

/** What became of setting a warning. */
public sealed interface Marked {
    /** It is shown from now on. */
    record Kept(Marker marker) implements Marked {}

    /** Something must be put right first, in words beside the field. */
    record Wrong(String field, String says) implements Marked {}
}
