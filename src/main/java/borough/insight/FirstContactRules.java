package borough.insight;

import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlMap;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What {@code rules/first-contact.yaml} says. */
@Component
class FirstContactRules {
    private static final String[] KNOWN = {"asked again within", "counted over"};

    private final RulesFile<Rules> rules;

    FirstContactRules(Home home, Councils councils, Changes changes) {
        rules =
                new RulesFile<>(
                        "first-contact.yaml", home, councils, changes, FirstContactRules::read);
    }

    /** Within how long the same is asked again, and over how long it is counted. */
    record Rules(Duration again, Duration over) {}

    Rules current() {
        return rules.current();
    }

    private static Rules read(YamlMap own, YamlMap shared) {
        own.only(KNOWN);
        return new Rules(
                own.having(KNOWN[0], shared).value(KNOWN[0], FirstContactRules::days),
                own.having(KNOWN[1], shared).value(KNOWN[1], FirstContactRules::days));
    }

    private static Duration days(String said) {
        if (!said.matches("[1-9][0-9]{0,2} days?")) {
            throw new IllegalArgumentException("write it like 5 days");
        }
        return Duration.ofDays(Long.parseLong(said.substring(0, said.indexOf(' '))));
    }
}
