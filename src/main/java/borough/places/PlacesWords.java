package borough.places;

import borough.vocabulary.Property;
import borough.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** What places teaches service files: the answer type {@code property} finds its addresses here. */
@Component
class PlacesWords {
    PlacesWords(Vocabulary words, Places places) {
        words.findPropertiesWith(
                uprn -> places.at(uprn).map(it -> new Property(it.uprn(), it.label())));
    }
}
