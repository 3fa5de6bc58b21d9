package borough.journeys;

import borough.web.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All answers, to look over before sending. */
public record CheckPage(
        String service,
        List<SummaryRow> answers,
        String action,
        String button,
        @Nullable String promise,
        @Nullable String back) {}
