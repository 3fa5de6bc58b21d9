package borough.answers;

import borough.land.LandLayers;
import borough.places.Places;
import borough.places.Street;
import borough.values.Uprn;
import borough.values.Usrn;
import borough.vocabulary.MapPin;
import borough.vocabulary.Property;
import borough.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The words of this capability: every answer type, the places among them found on our lists. */
@Component
class AnswersWords {
    AnswersWords(Vocabulary words, Places places, LandLayers land) {
        Answers.teach(
                words,
                uprn -> places.at(uprn).map(it -> new Property(uprn, it.label())),
                new FromPlaces(places, land));
    }

    private record FromPlaces(Places places, LandLayers land) implements PinOf {
        @Override
        public Optional<MapPin> property(Uprn uprn) {
            return places.at(uprn)
                    .map(it -> new MapPin(it.at().easting(), it.at().northing(), it.label()));
        }

        @Override
        public Optional<MapPin> street(Usrn usrn) {
            return places.street(usrn)
                    .filter(it -> !it.line().isEmpty())
                    .map(it -> new MapPin(middle(it).easting(), middle(it).northing(), words(it)));
        }

        @Override
        public Optional<String> near(MapPin pin) {
            return places.nearest(pin.easting(), pin.northing())
                    .map(it -> "Near " + words(it.street()));
        }

        @Override
        public Optional<String> wrong(MapPin pin) {
            return land.wrong(pin.easting(), pin.northing());
        }

        private static Street.GridPoint middle(Street street) {
            return street.line().get(street.line().size() / 2);
        }

        private static String words(Street it) {
            return String.join(", ", List.of(it.name(), it.town()));
        }
    }
}
