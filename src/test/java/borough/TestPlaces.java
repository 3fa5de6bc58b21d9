package borough;

import borough.answers.Answers;
import borough.answers.PinOf;
import borough.values.Uprn;
import borough.values.Usrn;
import borough.vocabulary.MapPin;
import borough.vocabulary.Property;
import borough.vocabulary.Vocabulary;
import java.util.Optional;

/** One property and one street, for tests of answers that need no gazetteer. */
public final class TestPlaces {
    public static final Property MILL_LANE = new Property(new Uprn(10), "14 Mill Lane");

    private TestPlaces() {}

    /** Teaches every answer type. */
    public static void teachAnswers(Vocabulary words) {
        Answers.teach(words, TestPlaces::property, new Pins());
    }

    private static Optional<Property> property(Uprn uprn) {
        return Optional.of(MILL_LANE).filter(it -> it.uprn().equals(uprn));
    }

    private static final class Pins implements PinOf {
        @Override
        public Optional<MapPin> property(Uprn uprn) {
            return TestPlaces.property(uprn).map(it -> new MapPin(412_345, 367_890, it.address()));
        }

        @Override
        public Optional<MapPin> street(Usrn usrn) {
            return usrn.number() == 7
                    ? Optional.of(new MapPin(412_300, 367_800, "Mill Lane, Brookford"))
                    : Optional.empty();
        }

        @Override
        public Optional<String> near(MapPin pin) {
            return pin.easting() == 412_340 ? Optional.of("Near Mill Lane") : Optional.empty();
        }

        // All but the north of Scotland is land here.
        @Override
        public Optional<String> wrong(MapPin pin) {
            return pin.northing() > 1_000_000
                    ? Optional.of("That place is in the water. Choose one on land")
                    : Optional.empty();
        }
    }
}
