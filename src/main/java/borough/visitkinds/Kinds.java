package borough.visitkinds;

import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlMap;
import borough.values.Period;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The kinds of visit there are for the council that is bound. */
@Component
public class Kinds {
    private static final String FILE = "visits.yaml";

    private final RulesFile<KindsFile> rules;

    Kinds(Home home, Councils councils, Changes changes, RecordedWords words) {
        rules =
                new RulesFile<>(
                        FILE, home, councils, changes, (own, shared) -> read(own, shared, words));
    }

    static KindsFile read(YamlMap own, YamlMap shared, RecordedWords words) {
        var kinds = KindsFile.read(words.checked(shared));
        return own == shared ? kinds : kinds.under(words.checked(own));
    }

    private KindsFile current() {
        return rules.current();
    }

    /** Every kind that is written down, in the order of the file. */
    public List<Kind> all() {
        return List.copyOf(current().kinds().values());
    }

    public Optional<Kind> find(String name) {
        return Optional.ofNullable(current().kinds().get(name));
    }

    /** The kind; one that nobody wrote down has the reasons that fit any. */
    public Kind named(String name) {
        return find(name).orElseGet(() -> current().unknown(name));
    }

    /** What crews may say about a whole street. */
    public List<Ending> streetEvents() {
        return current().streetEvents();
    }

    /** What is recorded of a street that is done; empty where nothing is. */
    public String doneMark() {
        return streetEvents().stream()
                .filter(Ending::done)
                .map(Ending::marks)
                .findFirst()
                .orElse("");
    }

    /** What may be said of one home on a round, in words that council work knows. */
    public List<Reason> homeEvents() {
        return current().homeEvents();
    }

    /** Why a crew may leave jobs at the end of its day. */
    public List<Ending> dayEnds() {
        return current().dayEnds();
    }

    /** How far ahead a day is looked for. */
    public Period planAhead() {
        return current().planAhead();
    }
}
