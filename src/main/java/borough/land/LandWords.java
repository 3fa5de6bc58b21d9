package borough.land;

import static borough.vocabulary.Type.MAP_PIN;
import static borough.vocabulary.Type.recordOf;

import borough.vocabulary.MapPin;
import borough.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** The words that service files have for whose land it is. */
@Component
class LandWords {
    LandWords(Vocabulary words, LandLayers layers) {
        words.lookup("places.land_at")
                .means("Whose land it is, by the council's own map.")
                .takes("where", MAP_PIN)
                .gives(
                        recordOf(Land.class),
                        in -> {
                            var pin = in.record("where", MapPin.class);
                            return layers.at(pin.easting(), pin.northing());
                        });
    }
}
