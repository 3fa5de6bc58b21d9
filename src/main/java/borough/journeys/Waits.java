package borough.journeys;

import borough.council.Councils;
import borough.files.Home;
import borough.files.YamlFile;
import borough.files.YamlMap;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How long journeys wait for people and people for us, as {@code rules/journeys.yaml} says. */
@Component
public class Waits {
    private static final String FILE = "journeys.yaml";
    private static final String[] KNOWN = {
        "not saved", "saved", "new link after", "lookups", "kiosk waits", "kiosk then", "quick exit"
    };

    private final Home home;
    private final Councils councils;
    private final Map<String, Rules> rules = new ConcurrentHashMap<>();

    Waits(Home home, Councils councils) {
        this.home = home;
        this.councils = councils;
        // A mistake in the shared file stops the start, not the first visitor.
        shared();
    }

    /** What holds in one council. */
    public record Rules(
            Duration notSaved,
            Duration saved,
            Duration newLinkAfter,
            Duration lookups,
            Kiosk kiosk,
            String quickExit) {}

    /** How long a kiosk waits before it asks, and then before it forgets. */
    public record Kiosk(Duration waits, Duration then) {}

    /** Those of the council in hand. */
    public Rules current() {
        return rules.computeIfAbsent(councils.current().slug(), this::read);
    }

    private YamlMap shared() {
        return YamlFile.read(home.of("rules", FILE)).only(KNOWN);
    }

    private Rules read(String council) {
        var shared = shared();
        var own = home.of("councils", council, "rules", FILE);
        var first = Files.exists(own) ? YamlFile.read(own).only(KNOWN) : shared;
        return new Rules(
                duration(first, shared, "not saved"),
                duration(first, shared, "saved"),
                duration(first, shared, "new link after"),
                duration(first, shared, "lookups"),
                new Kiosk(
                        duration(first, shared, "kiosk waits"),
                        duration(first, shared, "kiosk then")),
                from(first, shared, "quick exit").value("quick exit", Waits::address));
    }

    private static YamlMap from(YamlMap first, YamlMap shared, String name) {
        return first.names().contains(name) ? first : shared;
    }

    private static Duration duration(YamlMap first, YamlMap shared, String name) {
        return from(first, shared, name).value(name, Waits::duration);
    }

    private static String address(String said) {
        var it = URI.create(said);
        if (!"https".equals(it.getScheme()) || it.getHost() == null) {
            throw new IllegalArgumentException("an address begins with https://");
        }
        return it.toString();
    }

    private static Duration duration(String said) {
        var parts = said.split(" ", 2);
        if (parts.length < 2 || !parts[0].matches("[1-9][0-9]{0,4}")) {
            throw new IllegalArgumentException("a time is said like 24 hours");
        }
        var count = Long.parseLong(parts[0]);
        return switch (parts[1].replaceFirst("s$", "")) {
            case "second" -> Duration.ofSeconds(count);
            case "minute" -> Duration.ofMinutes(count);
            case "hour" -> Duration.ofHours(count);
            case "day" -> Duration.ofDays(count);
            default -> throw new IllegalArgumentException("a time is said like 24 hours");
        };
    }
}
