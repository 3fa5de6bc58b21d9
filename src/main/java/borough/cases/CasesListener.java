package borough.cases;

import borough.data.News;
import org.springframework.stereotype.Component;

/** Hears what became of cases that other cases began. */
@Component
class CasesListener {
    CasesListener(News news, Cases cases) {
        news.hear(StartedCaseEnded.class, "cases.part ended", cases::ended);
    }
}
