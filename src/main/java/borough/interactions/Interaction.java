package borough.interactions;

import borough.customers.CustomerId;
import borough.values.Reference;
import borough.values.Uprn;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One contact in any channel, as staff read it.
 *
 * @param says one plain line with nothing personal in it
 * @param words what was said, where it is kept and was not erased
 * @param staff the member of staff who had it, where one had
 */
public record Interaction(
        UUID id,
        Instant at,
        String channel,
        Way way,
        String says,
        About about,
        Optional<String> words,
        Optional<String> staff) {

    /** Whether they came to us or we to them. */
    public enum Way {
        IN,
        OUT;

        public String word() {
            return name().toLowerCase(Locale.UK);
        }

        static Way read(String word) {
            return valueOf(word.toUpperCase(Locale.UK));
        }
    }

    /**
     * The service, case and property it was about, as far as they are known.
     *
     * @param customer whose it is by itself, and not only by its case; read lines do not say it
     */
    public record About(
            Optional<String> service,
            Optional<Reference> caseReference,
            Optional<Uprn> property,
            Optional<CustomerId> customer) {
        public static final About NOTHING =
                new About(Optional.empty(), Optional.empty(), Optional.empty());

        public About(
                Optional<String> service,
                Optional<Reference> caseReference,
                Optional<Uprn> property) {
            this(service, caseReference, property, Optional.empty());
        }

        public static About of(Reference caseReference) {
            return new About(Optional.empty(), Optional.of(caseReference), Optional.empty());
        }

        /** The same, on this customer's timeline whatever its case. */
        public About of(CustomerId whose) {
            return new About(service, caseReference, property, Optional.of(whose));
        }
    }
}
