package borough.particulars;

import borough.customers.CustomerId;
import java.time.Instant;
import java.util.Map;

/** Something that was noted of a customer, once and for all. */
public record Fact(
        Id id, Aspect aspect, Map<String, String> value, Source source, Trust trust, Instant at) {

    /** Which: the place in the history of one record. Place 0 is what the record began with. */
    public record Id(CustomerId customer, int position) {}

    /** A part of what it says; empty where it says nothing of it. */
    public String part(String name) {
        return value.getOrDefault(name, "");
    }

    /** All parts in words, the one of its name first. */
    public String words() {
        return String.join(", ", value.values().stream().filter(it -> !it.isBlank()).toList());
    }
}
