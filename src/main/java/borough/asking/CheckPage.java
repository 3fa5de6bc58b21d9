package borough.asking;

import borough.web.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All answers, to look over before sending. */
public record CheckPage(
        JourneyFrame around,
        List<SummaryRow> answers,
        List<SummaryRow> costs,
        String path,
        @Nullable String promise,
        @Nullable String back,
        boolean notLookedUp) {}
