package borough.field;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every warning about a place or a person, the next to be looked at again first. */
public record WarningsPage(List<Row> warnings) {

    /** One warning; one about a person has the page on which it is looked at again. */
    public record Row(
            String where,
            String says,
            String until,
            boolean lapsed,
            String setBy,
            String endAction,
            @Nullable String record) {}
}
