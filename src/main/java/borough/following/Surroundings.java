package borough.following;

import borough.cases.Cases;
import borough.cases.CustomersView.Seen;
import borough.journeys.Waits;
import borough.tongues.Tongue;
import borough.tongues.Tongues;
import org.springframework.stereotype.Component;

/** What a page is drawn with beside the case: words, the way off, and the history. */
@Component
record Surroundings(
        FollowRules rules,
        Waits waits,
        NextViews next,
        PastViews past,
        Cases cases,
        KeptCase kept,
        OnwardViews onward,
        FollowFiles files,
        Tongues tongues) {
    /** The language that a case speaks. */
    Tongue tongue(Seen it) {
        return tongues.of(it.story().language());
    }
}
