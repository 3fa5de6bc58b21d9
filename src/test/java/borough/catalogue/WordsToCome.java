package borough.catalogue;

import borough.files.YamlFile;
import borough.files.YamlMap;
import borough.language.Scope;
import borough.vocabulary.NewAction;
import borough.vocabulary.NewLookup;
import borough.vocabulary.Type;
import borough.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Teaches the words of {@code words-to-come.yaml}, so that files which use them can be checked and
 * their examples run. None is ever called: an example says what is known.
 */
public final class WordsToCome {
    static final Path FILE = Path.of("src/test/resources/language/words-to-come.yaml");

    private final Vocabulary words;
    private final YamlMap file;
    private final Map<String, Type> records = new LinkedHashMap<>();

    private WordsToCome(Vocabulary words, YamlMap file) {
        this.words = words;
        this.file = file.only("records", "answers", "lookups", "actions", "roles");
    }

    /** Adds them to words that are taught; what is taught already is left alone. */
    public static Vocabulary addTo(Vocabulary words) {
        new WordsToCome(words, YamlFile.read(FILE)).teach();
        return words;
    }

    /** The words of the list that are taught already. */
    static List<String> taughtBy(Vocabulary words) {
        var file = YamlFile.read(FILE);
        var taught = new ArrayList<String>();
        file.map("answers").names().stream()
                .filter(name -> words.findAnswerType(name).isPresent())
                .forEach(taught::add);
        file.map("lookups").names().stream()
                .filter(name -> words.findLookup(name).isPresent())
                .forEach(taught::add);
        file.map("actions").names().stream()
                .filter(name -> words.findAction(name).isPresent())
                .forEach(taught::add);
        return taught;
    }

    /** Roles of councils, where no council has them yet. */
    static List<String> roles() {
        return YamlFile.read(FILE).texts("roles");
    }

    private void teach() {
        words.takeWhatComes();
        each("records", (name, fields) -> records.put(name, record(name, fields)));
        each("answers", this::teachAnswer);
        each("lookups", this::lookup);
        each("actions", this::action);
    }

    private void each(String part, BiConsumer<String, YamlMap> does) {
        var map = file.map(part);
        map.names().forEach(name -> does.accept(name, map.map(name)));
    }

    private Type record(String name, YamlMap fields) {
        return Type.recordOf(
                name,
                fields.names().stream()
                        .map(field -> Type.field(Scope.inConditions(field), type(fields, field)))
                        .toArray(Type.Field[]::new));
    }

    private Type type(YamlMap map, String key) {
        return map.value(key, this::type);
    }

    private Type type(String said) {
        if (said.startsWith("list of ")) {
            return Type.listOf(type(said.substring("list of ".length())));
        }
        if (said.equals("person")) {
            return Type.PERSON;
        }
        for (var plain : Type.Plain.values()) {
            if (plain.said().equals(said)) {
                return plain;
            }
        }
        return Optional.ofNullable(records.get(said))
                .orElseThrow(() -> new IllegalArgumentException("there is no type " + said));
    }

    private void teachAnswer(String name, YamlMap map) {
        var answer = answer(name, map);
        if (words.findAnswerType(name).isEmpty()) {
            words.answers(answer);
        }
    }

    private AnswerToCome answer(String name, YamlMap map) {
        map.only("means", "holds", "from text", "like", "choices");
        return new AnswerToCome(
                name,
                map.text("means"),
                map.text("like"),
                type(map, "holds"),
                map.texts("from text"),
                map.textIfAny("choices").isPresent());
    }

    private void lookup(String name, YamlMap map) {
        map.only("means", "takes", "may take", "gives");
        if (words.findLookup(name).isPresent()) {
            return;
        }
        NewLookup lookup = words.lookup(name).means(map.text("means"));
        typed(map, "takes").forEach(lookup::takes);
        typed(map, "may take").forEach(lookup::mayTake);
        lookup.gives(
                type(map, "gives"),
                in -> {
                    throw new IllegalStateException(name + " is not taught yet");
                });
    }

    private void action(String name, YamlMap map) {
        map.only("means", "takes", "may take", "announces", "reports");
        if (words.findAction(name).isPresent()) {
            return;
        }
        NewAction action = words.action(name).means(map.text("means"));
        typed(map, "takes").forEach(action::takes);
        typed(map, "may take").forEach(action::mayTake);
        typed(map, "reports").forEach((field, type) -> action.reports(underscored(field), type));
        List<String> events = map.texts("announces");
        action.announces(events.toArray(String[]::new))
                .does(
                        (in, caseRef) -> {
                            throw new IllegalStateException(name + " is not taught yet");
                        });
    }

    private static String underscored(String field) {
        return Scope.inConditions(field);
    }

    private Map<String, Type> typed(YamlMap map, String key) {
        var typed = new LinkedHashMap<String, Type>();
        map.mapIfAny(key)
                .ifPresent(of -> of.names().forEach(name -> typed.put(name, type(of, name))));
        return typed;
    }
}
