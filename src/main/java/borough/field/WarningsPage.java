package borough.field;

import java.util.List;

/** Every warning about a place, the next to be looked at again first. */
public record WarningsPage(List<Row> warnings) {

    /** One warning. */
    public record Row(
            String where,
            String says,
            String until,
            boolean lapsed,
            String setBy,
            String endAction) {}
}
