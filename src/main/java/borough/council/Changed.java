package borough.council;

import java.util.List;

/** What became of a change an administrator asked for. */
public sealed interface Changed {
    /** It is done; the key is the short name or number of what was added or changed. */
    record Done(String key) implements Changed {}

    /** Nothing was changed, and why. */
    record Refused(List<Mistake> mistakes) implements Changed {}

    /** Nothing was changed: somebody else changed it since the form was drawn. */
    record Meanwhile() implements Changed {}

    /** What to put right, and in which field. */
    record Mistake(String field, String says) {}
}
