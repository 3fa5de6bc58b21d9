package borough.visits;

import borough.casebook.Event;
import borough.cases.CaseClosed;
import borough.cases.CaseReopened;
import borough.cases.Cases;
import borough.cases.Cases.Happening;
import borough.data.News;
import borough.documents.Documents;
import borough.rounds.CrewChanged;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells cases what became of the visits they asked for, calls off those of cases that nobody wants
 * done any more, and hears when crews change their days.
 */
@Component
class VisitsListener {
    private static final Event.By CREW = new Event.By("The crew", "field");

    // Ended by hand, by the customer, or as the same as another.
    private static final Set<String> NOT_WANTED = Set.of("withdrawn", "duplicate");

    private final Cases cases;
    private final Documents documents;

    VisitsListener(
            News news, Cases cases, Documents documents, Supervision supervision, Visits visits) {
        this.cases = cases;
        this.documents = documents;
        news.hear(
                CaseClosed.class,
                "visits.case closed",
                it -> NOT_WANTED.contains(it.outcome()),
                it -> visits.callOff(it.reference(), it.at()));
        news.hear(
                CaseReopened.class,
                "visits.case reopened",
                it -> visits.wantedAgain(it.reference(), it.waitsOn()));
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
            // One that was deleted since is none.
            documents
                    .find(List.of(it.photo()))
                    .values()
                    .forEach(file -> values.put("photo", file.value()));
        }
        cases.happened(
                it.caseReference(),
                new Happening(it.action(), it.event(), values, it.occasion(), CREW));
    }
}
