package borough.holdings;

import borough.council.SignedIn;
import borough.values.Reference;
import java.util.List;
import java.util.UUID;

/**
 * About whom it is asked, and for whose eyes.
 *
 * @param customer the record that stands
 * @param records every record that is theirs
 * @param cases theirs that the reader may know of, and no other
 * @param reader whose rights hold
 */
public record Whose(UUID customer, List<UUID> records, List<Reference> cases, SignedIn reader) {
    public boolean mayKnowOf(Reference reference) {
        return cases.contains(reference);
    }

    /** The ids of the records, as a statement takes them. */
    public UUID[] ids() {
        return records.toArray(UUID[]::new);
    }

    /** The references of the cases, as a statement takes them. */
    public String[] references() {
        return cases.stream().map(Reference::text).toArray(String[]::new);
    }
}
