package borough.journeys;

import borough.services.Keep;
import borough.services.Service;
import borough.services.Situation.Brought;
import borough.services.Situation.Fetched;
import borough.tongues.Tongue;
import borough.values.Reference;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One person's way through a service, so far. */
public record Journey(
        String id, Service service, By by, Said said, Since since, Optional<Reference> sent) {

    /**
     * In which channel, which member of staff walks it for somebody, on what kind of device, and
     * the language that the customer reads; and the authority by which it is walked for another.
     */
    public record By(
            String channel,
            Optional<UUID> adviser,
            String device,
            Tongue tongue,
            Optional<UUID> authority) {
        public By(String channel, Optional<UUID> adviser, String device, Tongue tongue) {
            this(channel, adviser, device, tongue, Optional.empty());
        }

        public By(String channel, Optional<UUID> adviser, String device) {
            this(channel, adviser, device, Tongue.ENGLISH);
        }

        public By(String channel, Optional<UUID> adviser) {
            this(channel, adviser, Device.OTHER);
        }

        public By(String channel, Optional<UUID> adviser, Tongue tongue) {
            this(channel, adviser, Device.OTHER, tongue);
        }

        By in(Tongue other) {
            return new By(channel, adviser, device, other, authority);
        }

        /** The same, walked for whoever gave this authority. */
        public By actingBy(UUID theirs) {
            return new By(channel, adviser, device, tongue, Optional.of(theirs));
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
            Map<String, Object> answers,
            Map<String, Fetched> facts,
            Map<String, String> gonePast,
            From from) {
        static final Said NOTHING = new Said(Map.of(), Map.of(), Map.of());

        /** Of a journey that came from nowhere else. */
        public Said(
                Map<String, Object> answers,
                Map<String, Fetched> facts,
                Map<String, String> gonePast) {
            this(answers, facts, gonePast, From.NOWHERE);
        }

        /** Having answered so. */
        public Said answered(Map<String, Object> now) {
            return new Said(now, facts, gonePast, from);
        }

        Said knowing(Map<String, Fetched> now) {
            return new Said(answers, now, gonePast, from);
        }

        Said past(Map<String, String> now) {
            return new Said(answers, facts, now, from);
        }

        /** Having come back from where a rule led, with this. */
        Said cameBack(String rule, Map<String, Object> answered, Map<String, Object> filled) {
            var all = new HashMap<>(answers);
            all.putAll(answered);
            var past = new HashMap<>(gonePast);
            past.put(rule, "");
            var brought = new HashMap<>(filled);
            brought.putAll(from.brought().filled());
            var now = new Brought(brought, from.brought().only());
            return new Said(all, facts, past, new From(now, from.back()));
        }

        Said from(From now) {
            return new Said(answers, facts, gonePast, now);
        }
    }

    /**
     * Where it came from: what was brought along from there, and the journey it comes back to with
     * the rule that led here, where it does.
     */
    public record From(Brought brought, Optional<Back> back) {
        public static final From NOWHERE = new From(Brought.NOTHING, Optional.empty());
    }

    /** The journey that this one comes back to, and the rule of its service that led here. */
    public record Back(String journey, String rule) {}

    /**
     * The last change: how many there were, when it was, the question asked since (empty at the
     * end), and the age band of who answers, empty where not known.
     */
    public record Since(int changes, Instant at, String question, String ageBand) {}

    /**
     * Whether it may be saved to be finished later: not where its file says that nothing is kept.
     */
    public boolean maySave() {
        return !Keep.NOTHING.equals(service.keep().terms().get(Keep.EVERYTHING));
    }

    /** The language its pages speak: staff read English, whatever the customer reads. */
    public Tongue tongue() {
        return by.isAssisted() ? Tongue.ENGLISH : by.tongue();
    }

    /** The same, read in another language. */
    public Journey in(Tongue other) {
        return by(by.in(other));
    }

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
