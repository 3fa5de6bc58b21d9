package borough.cases;

import borough.casebook.CasesStore;
import borough.cases.Cases.NotAllowed;
import borough.values.Reference;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes a case out, to look at it or to hold it until the end of the transaction. */
@Component
public class Drawer {
    private final CasesStore store;
    private final Moving moving;

    Drawer(CasesStore store, Moving moving) {
        this.store = store;
        this.moving = moving;
    }

    /** Holds it; throws {@link NotAllowed} where there is none, or it was erased. */
    public Held hold(Reference reference) {
        return store.hold(reference)
                .map(moving::held)
                .orElseThrow(() -> new NotAllowed("There is no case " + reference));
    }

    /** Looks at it, where there is one that was not erased. */
    public Optional<Held> look(Reference reference) {
        return store.look(reference).map(moving::held);
    }

    /** Looks at all of these that were not erased. */
    public List<Held> look(Collection<Reference> references) {
        return store.look(references).stream().map(moving::held).toList();
    }

    /** Whether this case has heard of this before. */
    public boolean hasHeard(Reference reference, String occasion) {
        return store.hasHeard(reference, occasion);
    }
}
