package borough.waste;

import borough.cases.Cases;
import borough.cases.Cases.Happening;
import borough.cases.Event;
import borough.data.News;
import borough.values.Reference;
import borough.visits.VisitCouldNot;
import borough.visits.VisitDone;
import borough.visits.VisitStarted;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hears what became of return visits and tells their cases. */
@Component
class WasteListener {
    private static final Event.By CREW = new Event.By("The crew", "field");

    private final Cases cases;

    WasteListener(News news, Cases cases) {
        this.cases = cases;
        news.hear(VisitStarted.class, "waste.return started", this::started);
        news.hear(VisitDone.class, "waste.return done", this::done);
        news.hear(VisitCouldNot.class, "waste.return could not", this::couldNot);
    }

    private void started(VisitStarted it) {
        if (it.kind().equals(ReturnVisits.KIND)) {
            tell(it.caseReference(), it.visit(), "started", Map.of("at", it.at()));
        }
    }

    private void done(VisitDone it) {
        if (it.kind().equals(ReturnVisits.KIND)) {
            tell(it.caseReference(), it.visit(), "done", Map.of("at", it.at()));
        }
    }

    private void couldNot(VisitCouldNot it) {
        if (it.kind().equals(ReturnVisits.KIND)) {
            var values = Map.<String, Object>of("at", it.at(), "reason", it.because());
            tell(it.caseReference(), it.visit(), "could not", values);
        }
    }

    private void tell(Reference reference, UUID visit, String event, Map<String, Object> values) {
        var occasion = visit + " " + event;
        cases.happened(
                reference, new Happening(WasteWords.RETURN_VISIT, event, values, occasion, CREW));
    }
}
