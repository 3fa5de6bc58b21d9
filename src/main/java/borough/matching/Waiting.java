package borough.matching;

import borough.customers.CustomerId;
import borough.values.Reference;
import java.time.Instant;
import java.util.List;

/** A request of which it is not certain whose it is, and whose it may be. */
public record Waiting(Reference reference, Instant at, List<Candidate> candidates) {
    /** Somebody whose it may be, with what speaks for and against it. */
    public record Candidate(CustomerId customer, double points, List<String> reasons) {}
}
