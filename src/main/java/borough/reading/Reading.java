package borough.reading;

import borough.files.Fault;
import borough.files.Fault.Place;
import borough.files.Nearest;
import borough.files.Node;
import borough.language.Called;
import borough.language.Condition;
import borough.language.Path;
import borough.language.Scope;
import borough.language.Text;
import borough.vocabulary.Type;
import borough.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * One service being read: what is wrong so far, the names met, and what is left to be checked once
 * all names are known. Checking compiles; reading does not.
 */
public final class Reading {
    private static final Pattern HOLE = Pattern.compile("\\{[^{}]*}");

    private final Vocabulary words;
    private final Names names = new Names();
    private final Optional<Scope> fixed;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Supplier<List<Fault>>> checks = new ArrayList<>();
    private final Called called = new Called();
    private ReadLanguages languages = ReadLanguages.none();

    Reading(Vocabulary words) {
        this.words = words;
        this.fixed = Optional.empty();
    }

    /** For what is read once all names are known. */
    public Reading(Vocabulary words, Scope scope) {
        this.words = words;
        this.fixed = Optional.of(scope);
    }

    Vocabulary words() {
        return words;
    }

    public Scope scope() {
        return fixed.orElseGet(names::scope);
    }

    public List<Fault> faults() {
        return faults;
    }

    /** The other languages of the texts to be read. */
    ReadLanguages languages() {
        return languages;
    }

    void languages(ReadLanguages of) {
        languages = of;
    }

    public void fault(Place place, String wrong, String right) {
        faults.add(new Fault(place, wrong, right));
    }

    void later(Supplier<List<Fault>> check) {
        checks.add(check);
    }

    /** Does the checks put off until all names were known. */
    List<Fault> check() {
        var wrong = new ArrayList<Fault>();
        checks.forEach(check -> wrong.addAll(check.get()));
        return wrong;
    }

    /** Gives a name of the space that answers, facts, limits and results share. */
    void name(Place place, String name, Supplier<Type> type) {
        names.add(place, name, type).ifPresent(faults::add);
    }

    /** Whether an answer, a fact or a limit read so far has this name, with its underscores. */
    boolean isName(String name) {
        return scope().has(name);
    }

    /** What the choices of a question are called in other languages. */
    void called(String question, Map<String, Map<String, String>> choices) {
        called.put(question, choices);
    }

    void choices(String name, List<String> texts) {
        names.choices(name, texts);
    }

    /** The map this should be; an empty one, and a fault, where it is something else. */
    public Node.Keyed map(Node node) {
        if (node instanceof Node.Keyed map) {
            return map;
        }
        fault(node.place(), "here stands " + node.kind(), "write names with what belongs to each");
        return new Node.Keyed(node.place(), List.of());
    }

    /** Every key that is not one of these is a fault that names the nearest. */
    public void onlyKeys(Node.Keyed map, Collection<String> known) {
        for (var entry : map.entries()) {
            if (!known.contains(entry.key())) {
                fault(
                        entry.place(),
                        "\"" + entry.key() + "\" means nothing here",
                        Nearest.hint(entry.key(), known));
            }
        }
    }

    public String words(Node node) {
        if (node instanceof Node.Words text && !text.text().isBlank()) {
            return text.text();
        }
        fault(node.place(), "here stands " + node.kind(), "write a text");
        return "";
    }

    /** Words that stand as they are: names in braces are filled in elsewhere. */
    String plain(Node node) {
        var words = words(node);
        var hole = HOLE.matcher(words);
        if (hole.find()) {
            fault(
                    node.place(),
                    hole.group() + " is not filled in here, and people would read it so",
                    "write the words themselves");
        }
        return words;
    }

    Optional<String> plain(Node.Keyed map, String key) {
        return map.get(key).map(this::plain);
    }

    public Optional<String> words(Node.Keyed map, String key) {
        return map.get(key).map(this::words);
    }

    /** One text or a list of them. */
    List<String> list(Node node) {
        return node instanceof Node.Items list
                ? list.items().stream().map(this::words).toList()
                : List.of(words(node));
    }

    public List<String> list(Node.Keyed map, String key) {
        return map.get(key).map(this::list).orElse(List.of());
    }

    /** Whether this key says yes; {@code true} and {@code on} are not our words. */
    boolean yes(Node.Keyed map, String key) {
        var node = map.get(key);
        var said = node.map(this::words).orElse("no");
        if (!said.equals("yes") && !said.equals("no")) {
            fault(node.orElse(map).place(), key + " is \"" + said + "\"", "write yes or no");
        }
        return said.equals("yes");
    }

    String oneOf(Node.Keyed map, String key, List<String> known, String otherwise) {
        var said = words(map, key).orElse(otherwise);
        if (!known.contains(said)) {
            fault(
                    map.get(key).orElse(map).place(),
                    key + " is \"" + said + "\"",
                    Nearest.hint(said, known));
        }
        return said;
    }

    Optional<Condition> condition(Node.Keyed map, String key) {
        return map.get(key).map(node -> condition(node, Type.YES_OR_NO));
    }

    Condition condition(Node node, Type expected) {
        var condition = new Condition(node.place(), words(node), this::scope);
        later(() -> condition.check(expected));
        return condition;
    }

    Optional<Text> text(Node.Keyed map, String key) {
        return map.get(key).map(this::text);
    }

    Text text(Node node) {
        var others = new HashMap<String, Text>();
        languages.of(node).forEach((code, other) -> others.put(code, text(other, Map.of())));
        return text(node, others);
    }

    private Text text(Node node, Map<String, Text> others) {
        var text = new Text(node.place(), words(node), others, called);
        later(() -> text.check(scope()));
        return text;
    }

    Optional<Path> path(Node.Keyed map, String key) {
        return map.get(key).flatMap(this::path);
    }

    /** The same, as what gives the name of a team or a role. */
    Path team(Path path) {
        later(
                () ->
                        path
                                .type(scope())
                                .filter(type -> type != Type.TEXT && type != Type.ANYTHING)
                                .map(
                                        type ->
                                                new Fault(
                                                        path.place(),
                                                        "a " + type.said() + " names no team",
                                                        "write what holds a text"))
                                .stream()
                                .toList());
        return path;
    }

    Optional<Path> path(Node node) {
        var said = words(node);
        var path = Path.read(node.place(), said);
        if (path.isEmpty()) {
            fault(
                    node.place(),
                    "\"" + said + "\" is no name",
                    "write the name of an answer, a fact or a limit");
        }
        path.ifPresent(p -> later(() -> p.check(scope()).stream().toList()));
        return path;
    }
}
