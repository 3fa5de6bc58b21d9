package borough.particulars;

import borough.council.SignedIn;
import borough.values.Reference;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where something came from.
 *
 * @param name the case, the member of staff, or the file; up to 200 letters
 * @param by the member of staff, where it was one
 */
public record Source(Kind kind, String name, @Nullable UUID by) {
    public enum Kind {
        SERVICE("A request"),
        ACCOUNT("Their account"),
        STAFF("Staff"),
        IMPORT("Taken over"),
        TELL_US_ONCE("Tell Us Once"),
        ONE_LOGIN("GOV.UK One Login");

        private final String says;

        Kind(String says) {
            this.says = says;
        }

        public String says() {
            return says;
        }

        String stored() {
            return name().toLowerCase(Locale.UK).replace('_', ' ');
        }

        static Kind read(String stored) {
            return valueOf(stored.toUpperCase(Locale.UK).replace(' ', '_'));
        }
    }

    public static Source staff(SignedIn person) {
        return new Source(Kind.STAFF, person.name(), person.person());
    }

    public static Source service(Reference reference) {
        return new Source(Kind.SERVICE, reference.text(), null);
    }

    /** The customer in their own account. */
    public static Source account() {
        return new Source(Kind.ACCOUNT, "", null);
    }

    public static Source imported(String file) {
        return new Source(Kind.IMPORT, file, null);
    }

    /** As staff read it: "Staff: Beth Lawson". */
    public String says() {
        return name.isEmpty() ? kind.says() : kind.says() + ": " + name;
    }
}
