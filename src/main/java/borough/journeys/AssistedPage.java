package borough.journeys;

import borough.web.Asked;
import borough.web.Fault;
import borough.web.Link;
import borough.web.SummaryRow;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An adviser walks a caller through a service: everything asked on one page. */
public record AssistedPage(
        String service,
        String promise,
        String channel,
        List<Asked> fields,
        List<String> warnings,
        @Nullable Refusal refusal,
        List<SummaryRow> known,
        String action,
        String button) {
    /**
     * A refusal to read to the caller, what to offer, and the override where the adviser has it.
     */
    public record Refusal(
            String why,
            List<String> says,
            @Nullable Link offer,
            boolean canOverride,
            @Nullable Fault wrong) {}

    /** What to put right, for the summary at the top. */
    public List<Fault> faults() {
        var reason = refusal == null ? null : refusal.wrong();
        return Stream.concat(
                        fields.stream().flatMap(it -> it.faults().stream()),
                        Stream.ofNullable(reason))
                .toList();
    }
}
