package borough.services;

import borough.files.Fault.Place;
import borough.language.Condition;
import borough.language.Path;
import borough.language.Scope;
import borough.language.Text;
import java.util.Optional;

/** A message of a service, to the customer unless the file names someone else. */
public record Message(String name, To to, Optional<Condition> when, Text text, Care care) {
    /** How a file says whoever asked. */
    public static final String CUSTOMER = "customer";

    /** How a file says everybody who reported the same since, each by the contact they left. */
    public static final String JOINED = "who joined";

    /** Under which a case keeps the contacts that they left. */
    public static final String CONTACTS = "contacts";

    /** Whom it is for, as the file says it. */
    public record To(Place place, String said) {
        /** The answer or fact that names them, among these names. */
        public Optional<Path> path(Scope scope) {
            return Path.read(place, said).filter(it -> scope.has(it.name()));
        }
    }

    /**
     * Whether it goes out at night too, and the role that must know if it does not arrive, where
     * somebody must.
     */
    public record Care(boolean urgent, Optional<String> mustArrive) {
        public static final Care USUAL = new Care(false, Optional.empty());
    }
}
