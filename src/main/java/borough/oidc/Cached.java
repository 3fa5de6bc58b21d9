package borough.oidc;

import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Documents that a provider publishes, kept for as long as it says, and longer where it can't be
 * reached: people sign in with what is known.
 */
public final class Cached<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Cached.class);
    private static final Pattern MAX_AGE =
            Pattern.compile("(?:^|[\\s,])max-age=(\\d{1,9})", Pattern.CASE_INSENSITIVE);
    private static final Duration UNSAID = Duration.ofMinutes(10);
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration TRIED_AGAIN_AFTER = Duration.ofSeconds(30);

    /** Makes something of a document's text. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(String text) throws ParseException;
    }

    private record Kept<T>(T value, Instant fetchedAt, Instant goodUntil) {}

    private final Wire wire;
    private final Clock clock;
    private final Reading<T> reading;
    private final Map<URI, Kept<T>> kept = new ConcurrentHashMap<>();

    public Cached(Wire wire, Clock clock, Reading<T> reading) {
        this.wire = wire;
        this.clock = clock;
        this.reading = reading;
    }

    /** The document; throws {@link Unreachable} only where there never was one. */
    public T at(URI address) {
        var known = kept.get(address);
        if (known == null) {
            return fetch(address).value();
        }
        return clock.instant().isBefore(known.goodUntil())
                ? known.value()
                : refreshed(address, known);
    }

    /** Fetched anew though still good, as for a key not known; a minute must lie between. */
    public T again(URI address) {
        var known = kept.get(address);
        if (known == null) {
            return fetch(address).value();
        }
        var isLongAgo = !known.fetchedAt().plus(SHORTEST).isAfter(clock.instant());
        return isLongAgo ? refreshed(address, known) : known.value();
    }

    private T refreshed(URI address, Kept<T> known) {
        var now = clock.instant();
        var waiting = new Kept<>(known.value(), now, now.plus(TRIED_AGAIN_AFTER));
        if (!kept.replace(address, known, waiting)) {
            // Somebody else is at it; nobody waits for them.
            return known.value();
        }
        try {
            return fetch(address).value();
        } catch (Unreachable away) {
            LOG.warn("Going on with what was known of {}: {}", address, away.getMessage());
            return known.value();
        }
    }

    private Kept<T> fetch(URI address) {
        var answer = wire.get(address, Map.of());
        try {
            var now = clock.instant();
            var fresh = new Kept<>(reading.of(answer.good(address)), now, now.plus(age(answer)));
            kept.put(address, fresh);
            return fresh;
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw new Unreachable(address + " answered what we can't read", unreadable);
        }
    }

    private static Duration age(Wire.Answer answer) {
        var said =
                MAX_AGE.matcher(answer.headers().firstValue("Cache-Control").orElse(""))
                        .results()
                        .findFirst()
                        .map(it -> Duration.ofSeconds(Long.parseLong(it.group(1))))
                        .orElse(UNSAID);
        if (said.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return said.compareTo(LONGEST) > 0 ? LONGEST : said;
    }
}
