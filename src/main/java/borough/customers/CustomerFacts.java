package borough.customers;

import borough.values.Uprn;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody by which they are told from others: of a record, or of whoever sent in
 * a request.
 *
 * @param reach emails and phone numbers, as equal texts where they are equal
 * @param died nothing is decided by itself about somebody who has died
 */
public record CustomerFacts(
        CustomerId id,
        Named name,
        @Nullable LocalDate bornOn,
        Homes homes,
        Reach reach,
        boolean died) {

    /** A person's names; an organisation has only the first. */
    public record Named(String given, String family, boolean isPerson) {
        public String whole() {
            return (given + " " + family).strip();
        }
    }

    public record Homes(Set<Uprn> now, Set<Uprn> before) {
        public static final Homes NONE = new Homes(Set.of(), Set.of());
    }

    public record Reach(Set<String> emails, Set<String> phones) {
        public static final Reach NONE = new Reach(Set.of(), Set.of());
    }
}
