package borough.casework;

import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlMap;
import borough.values.Period;
import java.util.Map;
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

    private final RulesFile<Rules> rules;

    CaseworkRules(Home home, Councils councils, Changes changes) {
        rules = new RulesFile<>(FILE, home, councils, changes, CaseworkRules::read);
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
        return rules.current();
    }

    private static Rules read(YamlMap own, YamlMap shared) {
        own.only(KNOWN);
        shared.only(KNOWN);
        return new Rules(
                own.having("note at most", shared).value("note at most", CaseworkRules::number),
                own.having("message at most", shared)
                        .value("message at most", CaseworkRules::number),
                own.having("more time at most", shared)
                        .value("more time at most", CaseworkRules::period),
                own.having("lines on a page", shared)
                        .value("lines on a page", CaseworkRules::number),
                Stream.of(SAID)
                        .collect(
                                Collectors.toMap(it -> it, it -> own.having(it, shared).text(it))));
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
