package borough.retention;

import borough.audit.Audit;
import borough.casebook.ErasingStore;
import borough.documents.Documents;
import borough.documents.Owner;
import borough.interactions.Interactions;
import borough.letters.LetterBook;
import borough.messages.Messages;
import borough.values.Reference;
import borough.visits.Visits;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everything of a case that can be read, gone in one transaction wherever it lies. */
@Component
class Erasing {
    private final ErasingStore cases;
    private final Audit audit;
    private final Visits visits;
    private final Documents documents;
    private final Written written;

    Erasing(ErasingStore cases, Audit audit, Visits visits, Documents documents, Written written) {
        this.cases = cases;
        this.audit = audit;
        this.visits = visits;
        this.documents = documents;
        this.written = written;
    }

    /** What was said and written to people about a case. */
    @Component
    record Written(Messages messages, Interactions interactions, LetterBook letters) {
        void forget(List<Reference> references) {
            messages.forget(references);
            interactions.forget(references);
            letters.forget(references);
        }
    }

    void erase(List<Reference> references) {
        var texts = references.stream().map(Reference::text).toList();
        var theirs = visits.idsOf(references);
        if (!theirs.isEmpty()) {
            documents.forget(theirs.stream().map(Owner::visit).toList());
        }
        visits.forget(references);
        written.forget(references);
        audit.forget("case", texts);
        cases.erase(texts);
    }
}
