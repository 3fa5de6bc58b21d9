package borough.visitkinds;

import borough.files.YamlMap;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.springframework.stereotype.Component;

/**
 * The words in which council work records what crews say of a street or of a home. A file that has
 * crews say something else is refused when it is read: what they press could not be kept.
 */
@Component
public class RecordedWords {
    private final Set<String> marks = new ConcurrentSkipListSet<>();
    private final Set<String> homeEvents = new ConcurrentSkipListSet<>();

    /** Registers, at start, what can be recorded of a street. */
    public void ofStreets(Collection<String> words) {
        marks.addAll(words);
    }

    /** Registers, at start, what can be recorded of one home. */
    public void ofHomes(Collection<String> words) {
        homeEvents.addAll(words);
    }

    // Until somebody has registered, nothing can be said against a word.
    YamlMap checked(YamlMap file) {
        checkMarks(file, "street events");
        checkMarks(file, "day ends");
        file.mapIfAny("home events")
                .filter(it -> !homeEvents.isEmpty())
                .ifPresent(all -> all.names().forEach(it -> checkHome(all, it)));
        return file;
    }

    private void checkMarks(YamlMap file, String part) {
        file.mapIfAny(part)
                .filter(it -> !marks.isEmpty())
                .ifPresent(all -> all.names().forEach(it -> checkMark(all.map(it))));
    }

    private void checkMark(YamlMap event) {
        var said = event.textIfAny("marks").orElse("");
        if (!said.isEmpty() && !marks.contains(said)) {
            throw event.wrong("marks", unknown("a street", said, marks));
        }
    }

    private void checkHome(YamlMap all, String said) {
        if (!homeEvents.contains(said)) {
            throw all.wrong(said, unknown("a home", said, homeEvents));
        }
    }

    private static String unknown(String of, String said, Set<String> known) {
        return "Nothing called \"%s\" is recorded of %s; it is one of %s"
                .formatted(said, of, String.join(", ", known));
    }
}
