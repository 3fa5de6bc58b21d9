package borough.places;

import borough.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** What places teaches service files: the address of a property that somebody chose. */
@Component
class PlacesWords {
    PlacesWords(Vocabulary words, Places places) {
        words.findPropertiesWith(
                uprn ->
                        places.at(uprn)
                                .map(it -> new borough.vocabulary.Property(uprn, it.label())));
    }
}
