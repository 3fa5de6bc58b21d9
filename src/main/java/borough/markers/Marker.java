package borough.markers;

import borough.customers.CustomerId;
import borough.values.Uprn;
import borough.values.Usrn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A warning about a property, a street or a person.
 *
 * @param kind one of {@link Markers#kinds}
 * @param label the place, as people read it
 * @param words what else to know; empty for nothing
 * @param reviewOn the last day on which it is shown, unless somebody looks at it again
 */
public record Marker(
        UUID id,
        @Nullable Uprn property,
        @Nullable Usrn street,
        String kind,
        String label,
        String words,
        LocalDate reviewOn,
        Instant setAt,
        UUID setBy,
        @Nullable OnPerson person) {

    /** A warning about somebody: why, and its last day where that is known. */
    public record OnPerson(CustomerId customer, String reason, @Nullable LocalDate expiresOn) {}

    /** The same at a place where the person lives. */
    Marker at(Uprn home) {
        return new Marker(id, home, null, kind, label, words, reviewOn, setAt, setBy, person);
    }

    /** Whether nobody looked at it again by its day. */
    public boolean isOverdue(LocalDate today) {
        return reviewOn.isBefore(today);
    }

    /** A kind of warning: its name, and what crews read. */
    public record Kind(String name, String says) {}

    /** What happened to a warning: set or ended, and by whom. */
    public record Line(Instant at, String what, UUID by) {}

    public boolean isAt(@Nullable Uprn here, @Nullable Usrn road) {
        return property != null ? property.equals(here) : street != null && street.equals(road);
    }
}
