package borough.journeys;

import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlMap;
import java.net.URI;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How long journeys wait for people and people for us, as {@code rules/journeys.yaml} says. */
@Component
public class Waits {
    private static final String FILE = "journeys.yaml";
    private static final String[] KNOWN = {
        "not saved",
        "saved",
        "new link after",
        "lookups",
        "partner has",
        "kiosk waits",
        "kiosk then",
        "code lasts",
        "guesses at a code",
        "codes an hour",
        "quick exit"
    };

    private final RulesFile<Rules> rules;

    Waits(Home home, Councils councils, Changes changes) {
        rules = new RulesFile<>(FILE, home, councils, changes, Waits::read);
    }

    /** What holds in one council. */
    public record Rules(
            Duration notSaved,
            Duration saved,
            Duration newLinkAfter,
            Duration partnerHas,
            Duration lookups,
            Kiosk kiosk,
            Codes codes,
            String quickExit) {}

    /**
     * How long a code to a phone can be entered, how often it may be guessed at, and how many go to
     * one number in an hour.
     */
    public record Codes(Duration lasts, int guesses, int anHour) {}

    /** How long a kiosk waits before it asks, and then before it forgets. */
    public record Kiosk(Duration waits, Duration then) {}

    /** Those of the council in hand. */
    public Rules current() {
        return rules.current();
    }

    private static Rules read(YamlMap own, YamlMap shared) {
        own.only(KNOWN);
        shared.only(KNOWN);
        return new Rules(
                duration(own, shared, "not saved"),
                duration(own, shared, "saved"),
                duration(own, shared, "new link after"),
                duration(own, shared, "partner has"),
                duration(own, shared, "lookups"),
                new Kiosk(
                        duration(own, shared, "kiosk waits"), duration(own, shared, "kiosk then")),
                new Codes(
                        duration(own, shared, "code lasts"),
                        count(own, shared, "guesses at a code"),
                        count(own, shared, "codes an hour")),
                own.having("quick exit", shared).value("quick exit", Waits::address));
    }

    private static int count(YamlMap own, YamlMap shared, String name) {
        return own.having(name, shared).value(name, Waits::count);
    }

    private static int count(String said) {
        if (!said.matches("[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException("a whole number from 1 to 999");
        }
        return Integer.parseInt(said);
    }

    private static Duration duration(YamlMap own, YamlMap shared, String name) {
        return own.having(name, shared).value(name, Waits::duration);
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
