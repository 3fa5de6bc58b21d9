package borough.journeys;

import borough.services.Service;
import borough.services.Situation.Fetched;
import borough.values.Reference;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One person's way through a service, so far. */
public record Journey(
        String id, Service service, By by, Said said, Since since, Optional<Reference> sent) {

    /**
     * In which channel, which member of staff walks it for somebody, and on what kind of device.
     */
    public record By(String channel, Optional<UUID> adviser, String device) {
        public By(String channel, Optional<UUID> adviser) {
            this(channel, adviser, Device.OTHER);
        }

        public boolean isAssisted() {
            return adviser.isPresent();
        }

        public boolean isAtKiosk() {
            return channel.equals("kiosk");
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

    /**
     * The last change: how many there were, when it was, the question asked since (empty at the
     * end), and the age band of who answers, empty where not known.
     */
    public record Since(int changes, Instant at, String question, String ageBand) {}

    /** The same, having said this. */
    Journey with(Said now) {
        return new Journey(id, service, by, now, since, sent);
    }

    /** The same, standing there. */
    Journey at(Since now) {
        return new Journey(id, service, by, said, now, sent);
    }

    /** The same, gone on with by somebody else or elsewhere. */
    Journey by(By now) {
        return new Journey(id, service, now, said, since, sent);
    }
}
