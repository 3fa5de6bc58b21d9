package borough.replies;

import borough.council.Councils;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlFile;
import borough.files.YamlMap;
import borough.values.Period;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How answers are placed and what we answer ourselves, as {@code rules/replies.yaml} says. */
@Component
class ReplyRules {
    private static final String FILE = "replies.yaml";

    private final Home home;
    private final Councils councils;
    private final Map<String, Rules> rules = new ConcurrentHashMap<>();

    ReplyRules(Home home, Councils councils, Changes changes) {
        this.home = home;
        this.councils = councils;
        // A mistake in the shared file stops the start, not the first answer.
        read(YamlFile.read(home.of("rules", FILE)));
        changes.in("rules", rules::clear);
        changes.in("councils", rules::clear);
    }

    /** What holds in one council; a text has {reference} and {link} in it. */
    record Rules(Duration textAnswers, List<String> stop, String closed, String files) {
        boolean isStop(String text) {
            return stop.contains(text.strip().toLowerCase(Locale.UK));
        }
    }

    /** Those of the council in hand. */
    Rules current() {
        return rules.computeIfAbsent(councils.current().slug(), this::of);
    }

    private Rules of(String council) {
        var own = home.of("councils", council, "rules", FILE);
        return read(YamlFile.read(Files.exists(own) ? own : home.of("rules", FILE)));
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
