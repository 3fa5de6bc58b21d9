package borough.following;

import borough.caselinks.CaseLinks;
import borough.cases.Cases;
import borough.cases.CustomersView;
import borough.cases.CustomersView.Seen;
import borough.messages.Channel;
import borough.messages.Messages;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The case that a duplicate was joined to, as far as the duplicate's customer may see it. */
@Component
class KeptCase {
    private static final String DUPLICATE = "duplicate";

    private final CaseLinks links;
    private final CustomersView view;
    private final Cases cases;
    private final Messages messages;

    KeptCase(CaseLinks links, CustomersView view, Cases cases, Messages messages) {
        this.links = links;
        this.view = view;
        this.cases = cases;
        this.messages = messages;
    }

    /** It, and the path to its page where the same customer told us of both. */
    record Kept(Seen seen, Optional<String> path) {}

    /** Empty for what is no duplicate, and where the other is somebody else's private matter. */
    Optional<Kept> of(Seen it) {
        var about = it.story().about();
        if (about.outcome().filter(one -> one.word().equals(DUPLICATE)).isEmpty()) {
            return Optional.empty();
        }
        return links.keptFor(about.reference())
                .flatMap(view::see)
                .map(kept -> new Kept(kept, path(it, kept)))
                .filter(kept -> kept.path().isPresent() || isOpenToAll(kept.seen()));
    }

    private static boolean isOpenToAll(Seen it) {
        var privacy = it.service().privacy();
        return !privacy.quickExit() && privacy.title().isEmpty();
    }

    private Optional<String> path(Seen duplicate, Seen kept) {
        var reach = duplicate.reach();
        boolean isTheirs =
                reach.channel() != Channel.NONE
                        && !reach.address().isBlank()
                        && messages.contact(reach.address())
                                .equals(messages.contact(kept.reach().address()));
        return isTheirs
                ? Optional.of(cases.followingPath(kept.story().about().reference()))
                : Optional.empty();
    }
}
