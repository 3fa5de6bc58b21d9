package borough.places;

import static borough.vocabulary.Type.TEXT;
import static borough.vocabulary.Type.YES_OR_NO;

import borough.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** The words that service files have for where things are. */
@Component
class PlaceWords {
    PlaceWords(Vocabulary words, Places places) {
        words.lookup("places.has_postcode")
                .means("Whether any property on the council's own list has this postcode.")
                .takes("postcode", TEXT)
                .gives(YES_OR_NO, in -> !places.inPostcode(in.text("postcode")).isEmpty());
    }
}
