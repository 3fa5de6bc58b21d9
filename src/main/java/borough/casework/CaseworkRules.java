package borough.casework;

import borough.council.Councils;
import borough.files.Home;
import borough.files.YamlFile;
import borough.files.YamlMap;
import borough.values.Period;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The limits and the wording of what is done by hand, as {@code rules/casework.yaml} says them. */
@Component
class CaseworkRules {
    private static final String FILE = "casework.yaml";
    private static final String[] SAID = {"written", "joined", "ended", "withdrawn", "reopened"};
    private static final String[] KNOWN =
            Stream.concat(
                            Stream.of(
                                    "note at most",
                                    "message at most",
                                    "more time at most",
                                    "lines on a page"),
                            Stream.of(SAID))
                    .toArray(String[]::new);

    private final Home home;
    private final Councils councils;
    private final Map<String, Rules> rules = new ConcurrentHashMap<>();

    CaseworkRules(Home home, Councils councils) {
        this.home = home;
        this.councils = councils;
        // A mistake in the shared file stops the start, not the first officer.
        shared();
    }

    /** What holds in one council; {@code said} has the wordings by their names. */
    record Rules(
            int noteMax, int messageMax, Period moreTimeMax, int lines, Map<String, String> said) {
        String says(String name) {
            return said.getOrDefault(name, "");
        }
    }

    /** Those of the council in hand. */
    Rules current() {
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
                from(first, shared, "note at most").value("note at most", CaseworkRules::number),
                from(first, shared, "message at most")
                        .value("message at most", CaseworkRules::number),
                from(first, shared, "more time at most")
                        .value("more time at most", CaseworkRules::period),
                from(first, shared, "lines on a page")
                        .value("lines on a page", CaseworkRules::number),
                Stream.of(SAID)
                        .collect(
                                Collectors.toMap(
                                        it -> it, it -> from(first, shared, it).text(it))));
    }

    private static YamlMap from(YamlMap first, YamlMap shared, String name) {
        return first.names().contains(name) ? first : shared;
    }

    private static int number(String said) {
        var plain = said.replace(",", "");
        if (!plain.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException("a number is said like 2,000");
        }
        return Integer.parseInt(plain);
    }

    private static Period period(String said) {
        return Period.read(said)
                .orElseThrow(
                        () -> new IllegalArgumentException("a time is said like 20 working days"));
    }
}
