package borough.answers;

import borough.values.Uprn;
import borough.values.Usrn;
import borough.vocabulary.MapPin;
import java.util.Optional;

/** Where things are on the ground. */
public interface PinOf {
    Optional<MapPin> property(Uprn uprn);

    /** The middle of a street. */
    Optional<MapPin> street(Usrn usrn);

    /** In words, the street that is nearest to a point, where one is near. */
    Optional<String> near(MapPin pin);

    /** What is wrong with a point, such as that it lies at sea, in words for whoever gave it. */
    Optional<String> wrong(MapPin pin);
}
