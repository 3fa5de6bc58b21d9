package borough.field;

import borough.web.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is open for a crew on a day, to be put in another order or given to another. */
public record ListPage(
        String crew,
        String day,
        List<Row> jobs,
        String fill,
        String before,
        String after,
        String tablet) {

    /** One job of the list. */
    public record Row(
            String where,
            String what,
            String reference,
            @Nullable Tag tag,
            String moveHref,
            String orderAction) {}
}
