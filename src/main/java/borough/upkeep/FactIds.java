package borough.upkeep;

import borough.customers.CustomerId;
import borough.particulars.Fact;
import java.util.Optional;
import java.util.UUID;

/** Which thing of a record a form speaks of, as it stands in the form. */
final class FactIds {
    private FactIds() {}

    static String write(Fact.Id id) {
        return id.customer() + ":" + id.position();
    }

    static Optional<Fact.Id> read(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:[0-9]{1,6}")
                ? Optional.of(
                        new Fact.Id(
                                new CustomerId(UUID.fromString(text.substring(0, 36))),
                                Integer.parseInt(text.substring(37))))
                : Optional.empty();
    }
}
