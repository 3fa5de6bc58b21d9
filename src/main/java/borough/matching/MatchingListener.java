package borough.matching;

import borough.cases.CaseOpened;
import borough.data.News;
import org.springframework.stereotype.Component;

/** Hears of requests, to look whose they are. Heard twice, it is looked once. */
@Component
class MatchingListener {
    MatchingListener(News news, CaseMatching matching) {
        news.hear(
                CaseOpened.class,
                "matching.case opened",
                opened -> matching.match(opened.reference()));
    }
}
