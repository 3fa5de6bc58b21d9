package borough.correspondence;

import borough.cases.StaffTold;
import borough.data.News;
import org.springframework.stereotype.Component;

/** What a case tells a team waits for them to read. */
@Component
class StaffListener {
    StaffListener(News news, CaseTalk talk) {
        news.hear(StaffTold.class, "correspondence.staff told", talk::told);
    }
}
