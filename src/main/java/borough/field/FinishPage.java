package borough.field;

import borough.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a crew's day: what is left goes to its next day, for a reason. */
public record FinishPage(
        String round,
        int left,
        List<Choice> reasons,
        @Nullable String wrong,
        String action,
        String roundHref,
        String saved,
        String light) {}
