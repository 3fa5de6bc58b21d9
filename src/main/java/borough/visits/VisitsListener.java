package borough.visits;

import borough.casebook.Event;
import borough.cases.Cases;
import borough.cases.Cases.Happening;
import borough.data.News;
import borough.rounds.CrewChanged;
import java.util.HashMap;
import org.springframework.stereotype.Component;

/** Tells cases what became of the visits they asked for, and hears when crews change their days. */
@Component
class VisitsListener {
    private static final Event.By CREW = new Event.By("The crew", "field");

    private final Cases cases;

    VisitsListener(News news, Cases cases, Supervision supervision) {
        this.cases = cases;
        news.hear(VisitTold.class, "visits.case told", this::tell);
        news.hear(CrewChanged.class, "visits.crew changed", it -> supervision.replan(it.crew()));
    }

    private void tell(VisitTold it) {
        var values = new HashMap<String, Object>();
        values.put("at", it.at());
        values.put("tries", (long) it.tries());
        if (it.reason() != null) {
            values.put("reason", it.reason());
        }
        if (it.outcome() != null) {
            values.put("outcome", it.outcome());
        }
        if (it.backOn() != null) {
            values.put("back_on", it.backOn());
        }
        if (it.photo() != null) {
            values.put("photo", it.photo());
        }
        cases.happened(
                it.caseReference(),
                new Happening(it.action(), it.event(), values, it.occasion(), CREW));
    }
}
