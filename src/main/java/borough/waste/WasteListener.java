package borough.waste;

import borough.data.News;
import borough.streets.StreetMarked;
import org.springframework.stereotype.Component;

/** Hears what crews say about whole streets. */
@Component
class WasteListener {
    WasteListener(News news, Waste waste) {
        news.hear(StreetMarked.class, "waste.street marked", waste::hear);
    }
}
