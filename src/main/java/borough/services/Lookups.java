package borough.services;

import borough.vocabulary.Inputs;
import borough.vocabulary.Lookup;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a walk asks for facts: from the capabilities, or from an example's stand-in facts. */
@FunctionalInterface
public interface Lookups {
    /** The answer, or empty where it can't be had now. */
    Optional<Object> ask(Lookup lookup, Inputs inputs);

    /** Asks the capabilities. One that fails leaves the fact not known, and is logged. */
    Lookups FOR_REAL =
            (lookup, inputs) -> {
                try {
                    return Optional.of(lookup.ask(inputs));
                } catch (RuntimeException e) {
                    log().error("The lookup {} failed for {}", lookup.name(), inputs.as(), e);
                    return Optional.empty();
                }
            };

    private static Logger log() {
        return LoggerFactory.getLogger(Lookups.class);
    }
}
