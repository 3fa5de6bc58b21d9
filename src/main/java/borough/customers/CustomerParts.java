package borough.customers;

import borough.council.SignedIn;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What else stands on a customer's page, told by whoever keeps it: the balance of their council
 * tax, what they have booked.
 */
@Component
public class CustomerParts {
    private final List<BiFunction<Whose, SignedIn, Optional<Part>>> known =
            new CopyOnWriteArrayList<>();

    /** The customer whose page it is, with every record that is theirs. */
    public record Whose(CustomerId customer, List<CustomerId> records) {}

    /** One part: what it is called, and a line for each thing. */
    public record Part(String title, List<Line> lines) {}

    /** One thing: what it is, how it stands, and where more of it is; null for nowhere. */
    public record Line(String what, String says, @Nullable String href) {}

    /**
     * Adds a part, at start: what it says of a customer to this member of staff, or nothing. It is
     * asked on every look at a page, so one statement from an index is what it may cost.
     */
    public void add(BiFunction<Whose, SignedIn, Optional<Part>> part) {
        known.add(part);
    }

    /** What all of them say. */
    public List<Part> of(Whose whose, SignedIn person) {
        return known.stream().flatMap(it -> it.apply(whose, person).stream()).toList();
    }
}
