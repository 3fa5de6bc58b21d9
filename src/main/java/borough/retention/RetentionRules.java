package borough.retention;

import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlMap;
import borough.values.Period;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What {@code rules/retention.yaml} says. */
@Component
class RetentionRules {
    private static final String FILE = "retention.yaml";
    private static final String LEAST = "leave what ended for";

    private final RulesFile<Duration> rules;

    RetentionRules(Home home, Councils councils, Changes changes) {
        rules = new RulesFile<>(FILE, home, councils, changes, RetentionRules::read);
    }

    /** How long anything stays after its end, whatever its file says. */
    Duration least() {
        return rules.current();
    }

    private static Duration read(YamlMap own, YamlMap shared) {
        own.only(LEAST);
        shared.only(LEAST);
        return own.having(LEAST, shared)
                .value(
                        LEAST,
                        said ->
                                Period.read(said)
                                        .filter(it -> it.isExact() && it.count() > 0)
                                        .map(it -> Duration.ofSeconds(it.seconds()))
                                        .orElseThrow(
                                                () ->
                                                        new IllegalArgumentException(
                                                                "write a time such as 7 days")));
    }
}
