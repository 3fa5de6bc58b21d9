package borough.following;

import borough.caselinks.CaseLinks;
import borough.cases.CustomersView;
import borough.cases.CustomersView.Seen;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The case that a duplicate was joined to, as far as the duplicate's customer may see it: where it
 * stands, and no way to it. Whoever typed the phone number of its customer is not that customer
 * yet.
 */
@Component
class KeptCase {
    private static final String DUPLICATE = "duplicate";

    private final CaseLinks links;
    private final CustomersView view;

    KeptCase(CaseLinks links, CustomersView view) {
        this.links = links;
        this.view = view;
    }

    /** Empty for what is no duplicate, and where the other is somebody's private matter. */
    Optional<Seen> of(Seen it) {
        var about = it.story().about();
        if (about.outcome().filter(one -> one.word().equals(DUPLICATE)).isEmpty()) {
            return Optional.empty();
        }
        return links.keptFor(about.reference()).flatMap(view::see).filter(KeptCase::isOpenToAll);
    }

    private static boolean isOpenToAll(Seen it) {
        var privacy = it.service().privacy();
        return !privacy.quickExit() && privacy.title().isEmpty();
    }
}
