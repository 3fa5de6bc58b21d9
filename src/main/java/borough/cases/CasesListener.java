package borough.cases;

import borough.casebook.Event;
import borough.data.News;
import org.springframework.stereotype.Component;

/** Hears what became of cases that other cases began. */
@Component
class CasesListener {
    CasesListener(News news, Cases cases) {
        news.hear(StartedCaseEnded.class, "cases.part ended", cases::ended);
        news.hear(CaseTold.class, "cases.told by another", it -> told(cases, it));
    }

    // One that was erased since hears nothing more.
    private static void told(Cases cases, CaseTold it) {
        var occasion = it.from() + " " + it.event();
        if (cases.find(it.to()).isPresent()) {
            cases.hears(it.to(), it.event(), occasion, Event.By.BOROUGH);
        }
    }
}
