package borough.upkeep;

import java.util.List;

/** The warnings about one person. */
public record AboutPage(String name, String path, boolean maySet, List<Row> warnings) {
    /** One warning: what is read of it, why it was set, until when, by whom. */
    public record Row(
            String id,
            String says,
            String reason,
            String review,
            boolean isOverdue,
            String expires,
            String setBy) {}
}
