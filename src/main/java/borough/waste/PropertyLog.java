package borough.waste;

import borough.values.Uprn;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a crew recorded at a property about one bin; the photo is the id under which the picture is
 * kept.
 */
public record PropertyLog(
        Uprn uprn,
        String bin,
        LocalDate collectedOn,
        PropertyEvent event,
        Instant at,
        String crew,
        @Nullable String photo) {
    /** The same with the id under which its picture is kept. */
    public PropertyLog photographed(String id) {
        return new PropertyLog(uprn, bin, collectedOn, event, at, crew, id);
    }
}
