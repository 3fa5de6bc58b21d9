package borough.journeys;

import borough.services.Service;
import java.util.Optional;

/** How quietly a service is spoken of: a neutral title in place of its name, and a quick exit. */
record Discretion(Optional<String> title, boolean quickExit) {
    static Discretion of(Service service) {
        return new Discretion(Optional.empty(), false);
    }
}
