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
}
