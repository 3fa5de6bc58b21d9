package borough.journeys;

import borough.web.Asked;
import borough.web.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the one page on which an adviser walks a service for somebody. */
record Assisting(Journey journey, List<SummaryRow> known) {
    private static final String SEND = "Send";

    AssistedPage asking(Asked field, String action) {
        return page(List.of(field), null, action, "Continue", "");
    }

    AssistedPage sending(String action, @Nullable String promise) {
        return page(List.of(), null, action, SEND, promise == null ? "" : promise);
    }

    AssistedPage page(
            List<Asked> fields,
            AssistedPage.@Nullable Refusal refusal,
            String action,
            String button,
            String promise) {
        return new AssistedPage(
                journey.service().title(),
                promise,
                journey.by().channel(),
                fields,
                List.of(),
                refusal,
                known,
                action,
                button);
    }
}
