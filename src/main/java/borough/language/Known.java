package borough.language;

import java.util.Optional;

/** What a condition or a text may read, by name with underscores. Empty is: not known. */
public interface Known {
    Optional<Object> value(String name);

    /** Whether something stands under this name; empty where that is not known yet. */
    Optional<Boolean> given(String name);

    /** The moment, the channel and the days the council works. */
    Around around();
}
