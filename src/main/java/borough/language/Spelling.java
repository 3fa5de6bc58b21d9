package borough.language;

import borough.files.Fault;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what people write in a condition by habit, and what is written instead. */
final class Spelling {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"");
    private static final Pattern ONE_EQUALS = Pattern.compile("(?<![=!<>])=(?!=)");
    private static final Pattern JOINED =
            Pattern.compile("(?<=[\\w)\"] )(and|or|not)(?= [\\w(!\"])");

    private final Condition condition;
    private final Scope scope;

    Spelling(Condition condition, Scope scope) {
        this.condition = condition;
        this.scope = scope;
    }

    /** The first slip, if any. */
    Optional<Fault> fault() {
        var bare = QUOTED.matcher(condition.source()).replaceAll("\"\"");
        if (bare.contains("?")) {
            return fault("a condition has no \"?\"", "name the cases under know");
        }
        if (bare.contains("'")) {
            return fault("a condition quotes with \", not with '", "write \"text\"");
        }
        if (ONE_EQUALS.matcher(bare).find()) {
            return fault("a condition compares with ==, not with =", "write ==");
        }
        var joined = JOINED.matcher(bare);
        if (joined.find()) {
            return fault(
                    "a condition is not joined by \"" + joined.group(1) + "\"",
                    "write && for and, || for or, == false for not");
        }
        return scope.names().stream()
                .filter(it -> it.contains("_"))
                .filter(it -> spaced(it).matcher(bare).find())
                .findFirst()
                .flatMap(
                        it ->
                                fault(
                                        "\"" + it.replace('_', ' ') + "\" has a space in it",
                                        "inside a condition write " + it));
    }

    private Optional<Fault> fault(String wrong, String right) {
        return Optional.of(new Fault(condition.place(), wrong, right));
    }

    private static Pattern spaced(String name) {
        return Pattern.compile("(?<![\\w.])" + Pattern.quote(name.replace('_', ' ')) + "(?!\\w)");
    }
}
