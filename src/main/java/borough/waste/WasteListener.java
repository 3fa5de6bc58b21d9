package borough.waste;

import borough.data.News;
import borough.streets.StreetMarked;
import borough.visitkinds.RecordedWords;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Hears what crews say about whole streets, and says in which words it can be kept. */
@Component
class WasteListener {
    WasteListener(News news, Waste waste, RecordedWords words) {
        words.ofStreets(Arrays.stream(StreetEvent.values()).map(StreetEvent::said).toList());
        words.ofHomes(Arrays.stream(PropertyEvent.values()).map(PropertyEvent::said).toList());
        news.hear(StreetMarked.class, "waste.street marked", waste::hear);
    }
}
