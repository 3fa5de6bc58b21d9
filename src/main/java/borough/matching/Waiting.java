package borough.matching;

import borough.customers.CustomerId;
import borough.values.Reference;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A request of which it is not certain whose it is, and whose it may be. */
public record Waiting(Reference reference, Instant at, List<Candidate> candidates) {
    /**
     * A place in the list of what waits, as it stands in an address: what comes next is younger.
     */
    public record Spot(Instant at, String reference) {
        public static final Spot START = new Spot(Instant.EPOCH, "");

        private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,17})~([0-9A-Z]{9})");

        /** Reads one from an address; empty where it is none of ours. */
        public static Optional<Spot> read(String text) {
            var spot = WRITTEN.matcher(text);
            return spot.matches()
                    ? Optional.of(new Spot(moment(spot.group(1)), spot.group(2)))
                    : Optional.empty();
        }

        private static Instant moment(String micros) {
            return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
        }

        public String text() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "~" + reference;
        }
    }

    /** The place behind this one. */
    public Spot spot() {
        return new Spot(at, reference.text());
    }

    /** Somebody whose it may be, with what speaks for and against it. */
    public record Candidate(CustomerId customer, double points, List<String> reasons) {}
}
