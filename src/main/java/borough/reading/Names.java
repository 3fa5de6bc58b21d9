package borough.reading;

import borough.files.Fault;
import borough.files.Fault.Place;
import borough.language.Scope;
import borough.vocabulary.Type;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of one service. Answers, facts, limits and results of actions share one space. */
final class Names {
    private static final int LENGTH_MAX = 60;
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9]*([ -][a-z0-9]+)*");
    private static final Set<String> TAKEN =
            Set.of(
                    "in",
                    "for",
                    "as",
                    "break",
                    "const",
                    "continue",
                    "else",
                    "false",
                    "function",
                    "if",
                    "import",
                    "let",
                    "loop",
                    "package",
                    "namespace",
                    "null",
                    "return",
                    "true",
                    "type",
                    "var",
                    "void",
                    "while",
                    "given",
                    "after",
                    "before",
                    "ago",
                    "at",
                    "clock",
                    "years",
                    "total",
                    "int",
                    "uint",
                    "double",
                    "bool",
                    "string",
                    "bytes",
                    "list",
                    "map",
                    "dyn",
                    "size",
                    "duration",
                    "timestamp",
                    "has",
                    "all",
                    "exists",
                    "filter",
                    "contains",
                    "matches");

    /** What every service can say without naming it. */
    static final Map<String, Type> ALWAYS = always();

    private final Map<String, Supplier<Type>> types = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, List<String>> choices = new HashMap<>();
    private @Nullable Scope scope;

    private static Map<String, Type> always() {
        var always = new LinkedHashMap<String, Type>();
        always.put("today", Type.DATE);
        always.put("now", Type.MOMENT);
        always.put("due", Type.MOMENT);
        always.put("channel", Type.TEXT);
        always.put("priority", Type.TEXT);
        always.put("price", Type.MONEY);
        always.put("part", Type.TEXT);
        always.put("show", Type.TEXT);
        always.put("me", Type.PERSON);
        always.put("each", Type.ANYTHING);
        always.put(
                "case",
                Type.recordOf(
                        "case",
                        Type.field("reference", Type.TEXT),
                        Type.field("link", Type.TEXT),
                        Type.field("sent_on", Type.DATE)));
        always.put(
                "stage",
                Type.recordOf(
                        "stage", Type.field("name", Type.TEXT), Type.field("until", Type.MOMENT)));
        always.put(
                "decision",
                Type.recordOf(
                        "decision",
                        Type.field("name", Type.TEXT),
                        Type.field("reason", Type.TEXT),
                        Type.field("summary", Type.TEXT)));
        always.put("review", Type.recordOf("review", Type.field("until", Type.DATE)));
        always.put(
                "evidence",
                Type.recordOf(
                        "evidence",
                        Type.field("missing", Type.listOf(Type.TEXT)),
                        Type.field("item", Type.TEXT)));
        return Map.copyOf(always);
    }

    /** Adds a name; a fault where it is no plain name, or is used already. */
    Optional<Fault> add(Place place, String name, Supplier<Type> type) {
        var key = Scope.inConditions(name);
        var odd = notPlain(place, name);
        if (odd.isPresent()) {
            return odd;
        }
        if (TAKEN.contains(key) || ALWAYS.containsKey(key)) {
            return Optional.of(
                    new Fault(
                            place,
                            "\"" + name + "\" means something else in conditions",
                            "choose another name"));
        }
        var before = places.putIfAbsent(key, place);
        if (before != null) {
            return Optional.of(
                    new Fault(
                            place,
                            "\"" + name + "\" is a name already, on line " + before.line(),
                            "choose another name"));
        }
        types.put(key, type);
        scope = null;
        return Optional.empty();
    }

    /** The fault of a name that conditions could not read. */
    static Optional<Fault> notPlain(Place place, String name) {
        return name.length() <= LENGTH_MAX && PLAIN.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(
                        new Fault(
                                place,
                                "\"" + name + "\" is no plain name",
                                "use small letters, digits and spaces"));
    }

    void choices(String name, List<String> texts) {
        choices.put(name, texts);
        scope = null;
    }

    Scope scope() {
        var known = scope;
        if (known == null) {
            known = new Scope();
            for (var always : ALWAYS.entrySet()) {
                known = known.with(always.getKey(), always.getValue());
            }
            known = known.with(types);
            for (var choice : choices.entrySet()) {
                known = known.withChoices(choice.getKey(), choice.getValue());
            }
            scope = known;
        }
        return known;
    }
}
