package borough.caseload;

import borough.casebook.Case;
import borough.casebook.PinsStore;
import borough.values.Reference;
import borough.values.Uprn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where on the map a case is, as the map's own address for a place says it. */
@Component
public class CasePlace {
    private final PinsStore store;

    CasePlace(PinsStore store) {
        this.store = store;
    }

    /** The same of a case. */
    @Transactional(readOnly = true)
    public Optional<String> onMap(Case it) {
        return onMap(it.reference(), it.about().property().orElse(null));
    }

    /**
     * Its property, or else the place it was answered with, such as {@code pin:417000,332000};
     * empty where it names neither, and for hidden cases without a property.
     */
    @Transactional(readOnly = true)
    public Optional<String> onMap(Reference reference, @Nullable Uprn property) {
        return property == null
                ? store.of(reference).map(it -> "pin:" + it.easting() + "," + it.northing())
                : Optional.of("uprn:" + property);
    }
}
