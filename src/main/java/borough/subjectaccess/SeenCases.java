package borough.subjectaccess;

import borough.casebook.Case;
import borough.casebook.CasesStore;
import borough.casebook.Seeing;
import borough.catalogue.Catalogue;
import borough.council.SignedIn;
import borough.customers.CustomerCases;
import borough.customers.CustomerId;
import borough.restrictions.RestrictedLooks;
import borough.services.Privacy.Seen;
import borough.values.Reference;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases of a customer of which a member of staff may know. */
@Component
@Transactional(readOnly = true)
class SeenCases {
    // More than anybody has.
    private static final int MOST = 20_000;
    private static final String ACCOUNT = "account";

    private final CustomerCases customerCases;
    private final CasesStore cases;
    private final Catalogue catalogue;
    private final RestrictedLooks looks;

    SeenCases(
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
     * What they may know of.
     *
     * @param byAccount whether all of it may be shown in the customer's account
     * @param keptBack how many they may see once they say why; of others there is nothing
     */
    record Theirs(List<Reference> seen, boolean byAccount, int keptBack) {}

    Theirs of(CustomerId customer, SignedIn person) {
        var references = customerCases.of(customer, MOST);
        if (references.isEmpty()) {
            return new Theirs(List.of(), true, 0);
        }
        var known = cases.find(references, Seeing.namesOf(person));
        var logged = known.stream().filter(it -> seen(it).everyViewLogged()).toList();
        var lately =
                looks.lately(logged.stream().map(it -> it.reference().text()).toList(), person);
        var shown =
                known.stream()
                        .filter(
                                it ->
                                        !logged.contains(it)
                                                || lately.contains(it.reference().text()))
                        .toList();
        return new Theirs(
                shown.stream().map(Case::reference).toList(),
                shown.stream().allMatch(it -> mayBeInAccount(seen(it))),
                known.size() - shown.size());
    }

    // Others at home may look at an account: what only some may see does not go there.
    private static boolean mayBeInAccount(Seen seen) {
        return seen.by().isEmpty()
                && !seen.everyViewLogged()
                && !seen.hiddenFrom().contains(ACCOUNT);
    }

    private Seen seen(Case it) {
        return catalogue
                .version(it.about().version())
                .orElseThrow(() -> new IllegalStateException("No version of " + it.reference()))
                .privacy()
                .seen();
    }

    /** Whether they may know of every one of these. */
    boolean mayKnowOf(Collection<Reference> references, SignedIn person) {
        return references.isEmpty()
                || cases.find(references, Seeing.namesOf(person)).size() == references.size();
    }
}
