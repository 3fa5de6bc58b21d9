package borough.helping;

import borough.web.Choice;
import borough.web.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody for whom the reader acts: their home, bins and requests, and what may be asked. */
public record HelpedPage(
        String id,
        String giver,
        String says,
        String home,
        List<SummaryRow> bins,
        List<SummaryRow> requests,
        List<Choice> services,
        @Nullable String refused) {}
