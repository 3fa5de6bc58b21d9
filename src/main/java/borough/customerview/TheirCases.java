package borough.customerview;

import borough.casebook.Case;
import borough.casebook.CasesStore;
import borough.casebook.Seeing;
import borough.catalogue.Catalogue;
import borough.council.SignedIn;
import borough.customers.CustomerCases;
import borough.customers.CustomerId;
import borough.interactions.SoughtLines;
import borough.restrictions.RestrictedLooks;
import borough.services.Service;
import borough.values.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The cases of a customer that a member of staff may know of. */
@Component
class TheirCases {
    // More than anybody has; whatever is beyond is left out of the page with all its lines.
    private static final int MOST = 5_000;

    private final CustomerCases customerCases;
    private final CasesStore cases;
    private final Catalogue catalogue;
    private final RestrictedLooks looks;

    TheirCases(
            CustomerCases customerCases,
            CasesStore cases,
            Catalogue catalogue,
            RestrictedLooks looks) {
        this.customerCases = customerCases;
        this.cases = cases;
        this.catalogue = catalogue;
        this.looks = looks;
    }

    /**
     * Those they see, and those that their file lets them see once they say why. Of any other case
     * there is nothing: neither the fact of it nor a number.
     */
    record Split(List<Case> seen, List<Case> keptBack) {
        List<Reference> references() {
            return seen.stream().map(Case::reference).toList();
        }
    }

    Split of(CustomerId customer, SignedIn person) {
        var references = customerCases.of(customer, MOST);
        if (references.isEmpty()) {
            return new Split(List.of(), List.of());
        }
        var known = cases.find(references, Seeing.namesOf(person));
        var logged = known.stream().filter(this::everyLookIsLogged).toList();
        var lately =
                looks.lately(logged.stream().map(it -> it.reference().text()).toList(), person);
        var keptBack =
                logged.stream().filter(it -> !lately.contains(it.reference().text())).toList();
        var seen = new ArrayList<>(known);
        seen.removeAll(keptBack);
        return new Split(seen, keptBack);
    }

    /** Which lines of the timeline are looked for, of the cases that may be known of. */
    SoughtLines sought(LookedFor it, Split split) {
        return new SoughtLines(
                Optional.of(split.references()),
                it.channel(),
                it.kind(),
                it.owner().isEmpty() ? Optional.empty() : Optional.of(of(it.owner(), split)),
                it.words());
    }

    private SoughtLines.Of of(String owner, Split split) {
        return new SoughtLines.Of(
                catalogue.all().stream()
                        .filter(it -> it.front().owner().equals(owner))
                        .map(Catalogue.Listed::slug)
                        .toList(),
                split.seen().stream()
                        .filter(it -> service(it).owner().equals(owner))
                        .map(Case::reference)
                        .toList());
    }

    /** The departments and teams that answer for these cases. */
    List<String> owners(Split split) {
        return split.seen().stream().map(it -> service(it).owner()).distinct().sorted().toList();
    }

    private boolean everyLookIsLogged(Case it) {
        return service(it).privacy().seen().everyViewLogged();
    }

    /** The file that a case goes by. */
    Service service(Case it) {
        return catalogue
                .version(it.about().version())
                .orElseThrow(() -> new IllegalStateException("No version of " + it.reference()));
    }
}
