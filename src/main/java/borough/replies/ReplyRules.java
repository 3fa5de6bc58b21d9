package borough.replies;

import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlMap;
import borough.values.Period;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How answers are placed and what we answer ourselves, as {@code rules/replies.yaml} says. */
@Component
class ReplyRules {
    private static final String FILE = "replies.yaml";

    private final RulesFile<Rules> rules;

    ReplyRules(Home home, Councils councils, Changes changes) {
        rules = new RulesFile<>(FILE, home, councils, changes, (own, shared) -> read(own));
    }

    /** What holds in one council; a text has {reference} and {link} in it. */
    record Rules(Duration textAnswers, List<String> stop, String closed, String files) {
        boolean isStop(String text) {
            return stop.contains(text.strip().toLowerCase(Locale.UK));
        }
    }

    /** Those of the council in hand. */
    Rules current() {
        return rules.current();
    }

    private static Rules read(YamlMap file) {
        file.only("text answers", "stop", "closed", "files");
        return new Rules(
                file.value("text answers", ReplyRules::days),
                file.texts("stop"),
                file.text("closed"),
                file.text("files"));
    }

    private static Duration days(String said) {
        return Period.read(said)
                .filter(it -> it.unit() == Period.Unit.DAYS)
                .map(it -> Duration.ofDays(it.count()))
                .orElseThrow(() -> new IllegalArgumentException("write 90 days"));
    }
}
