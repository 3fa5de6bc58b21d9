package borough.customers;

import java.util.UUID;

/** Which customer: a person or an organisation. */
public record CustomerId(UUID value) {
    public static CustomerId draw() {
        return new CustomerId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
