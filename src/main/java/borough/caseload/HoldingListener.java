package borough.caseload;

import borough.council.PersonLeft;
import borough.data.News;
import org.springframework.stereotype.Component;

/** No case stays with somebody who has left. */
@Component
class HoldingListener {
    HoldingListener(News news, Holding holding) {
        news.hear(PersonLeft.class, "cases.person left", it -> holding.leave(it.person()));
    }
}
