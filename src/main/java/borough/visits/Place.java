package borough.visits;

import borough.values.Uprn;
import borough.values.Usrn;
import org.jspecify.annotations.Nullable;

/** Where a crew goes: what it reads, and the property or street that is meant where we know it. */
public record Place(String label, @Nullable Uprn property, @Nullable Usrn street) {

    public static Place at(String label, Uprn property) {
        return new Place(label, property, null);
    }

    public static Place in(String label, Usrn street) {
        return new Place(label, null, street);
    }
}
