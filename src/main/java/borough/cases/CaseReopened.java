package borough.cases;

import borough.values.Reference;
import java.time.Instant;
import java.util.List;

/**
 * A case that had ended was opened again.
 *
 * @param waitsOn the names of what its stage has done, or waits to hear of, such as {@code job}
 */
public record CaseReopened(Reference reference, String service, Instant at, List<String> waitsOn) {
    public CaseReopened {
        // News of earlier days do not say it.
        waitsOn = waitsOn == null ? List.of() : List.copyOf(waitsOn);
    }
}
