package borough.misses;

import borough.cases.CaseClosed;
import borough.data.News;
import borough.streets.StreetMarked;
import borough.waste.PropertyLogged;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Hears what crews say of streets and bins, and that reports were taken back. */
@Component
class MissesListener {
    // Ended by hand, by the customer, or as the same as another.
    private static final Set<String> NOT_WANTED = Set.of("withdrawn", "duplicate");

    private final MissesStore reports;
    private final ReturnVisits returns;

    MissesListener(
            News news, Watches watches, Followers followers, Misses misses, Emptied emptied) {
        this.reports = emptied.reports();
        this.returns = emptied.returns();
        news.hear(StreetMarked.class, "misses.street marked", watches::hear);
        news.hear(StreetMarked.class, "misses.street followed", followers::hear);
        news.hear(PropertyLogged.class, "misses.bin logged", watches::hear);
        news.hear(PropertyLogged.class, "misses.bin emptied", this::emptied);
        news.hear(
                CaseClosed.class,
                "misses.case closed",
                it -> NOT_WANTED.contains(it.outcome()),
                it -> misses.takeBack(it.reference()));
    }

    /** What is asked when a bin was emptied. */
    @Component
    record Emptied(MissesStore reports, ReturnVisits returns) {}

    // Once all that a case is about was emptied, nobody need press the job as well.
    private void emptied(PropertyLogged said) {
        if (said.event().equals("emptied")) {
            returns.emptied(reports.emptied(said.uprn(), said.bin(), said.collectedOn()));
        }
    }
}
