package borough.journeys;

import borough.services.Service;
import borough.services.Situation.Fetched;
import borough.values.Reference;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One person's way through a service, so far. */
public record Journey(
        String id, Service service, By by, Said said, int changes, Optional<Reference> sent) {

    /** In which channel, and which member of staff walks it for somebody. */
    public record By(String channel, Optional<UUID> adviser) {
        public boolean isAssisted() {
            return adviser.isPresent();
        }
    }

    /**
     * What was answered, what was fetched, and the rules gone past: a warning read or a diversion
     * declined with no reason, a refusal overridden with one.
     */
    public record Said(
            Map<String, Object> answers, Map<String, Fetched> facts, Map<String, String> gonePast) {
        static final Said NOTHING = new Said(Map.of(), Map.of(), Map.of());
    }

    /** The same, having said this. */
    Journey with(Said now) {
        return new Journey(id, service, by, now, changes, sent);
    }
}
