package borough.council;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/** Another organisation's program that uses our API with a key, and the services it may use. */
public record Partner(UUID key, String name, Set<String> services) implements Serializable {
    public Partner {
        services = Set.copyOf(services);
    }

    /** Whether the key is for this service, by its slug. */
    public boolean may(String service) {
        return services.contains(service);
    }
}
