package borough.entries;

import borough.data.Json;
import borough.data.Sealing;
import borough.data.SearchWords;
import borough.entries.KeptRegister.Field;
import borough.vocabulary.Answer;
import borough.vocabulary.Asking;
import borough.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What stands in an entry: checked by its answer types, parted into what everybody may see and what
 * is sealed, and hashed for finding.
 */
@Component
public class EntryContents {
    public static final String BETWEEN = "; ";
    private static final String SEALED = "entries.sealed";
    private static final String WAS = "entries.was";
    private static final int SEARCHED_MAX = 2_000;
    private static final int HASHED_MAX = 200;

    private final Vocabulary words;
    private final Sealing sealing;

    EntryContents(Vocabulary words, Sealing sealing) {
        this.words = words;
        this.sealing = sealing;
    }

    /** What was given, each by its field, and what is wrong with the rest. */
    public record Checked(Map<String, String> values, Map<String, String> faults) {
        public boolean isSound() {
            return faults.isEmpty();
        }
    }

    /** Checks what somebody typed, or a line of a file; what is left out is empty. */
    public Checked check(KeptRegister register, Map<String, String> given) {
        var values = new LinkedHashMap<String, String>();
        var faults = new LinkedHashMap<String, String>();
        for (var field : register.fields()) {
            var said = given.getOrDefault(field.key(), "").strip();
            if (said.isEmpty()) {
                if (!field.optional()) {
                    var how = field.from().isEmpty() ? "Enter the " : "Select the ";
                    faults.put(field.key(), how + lower(field.label()));
                }
                continue;
            }
            switch (answer(field, said)) {
                case Answer.Given(var value) -> values.put(field.key(), text(field, value));
                case Answer.Wrong wrong -> faults.put(field.key(), wrong.words());
                case Answer.Passed passed -> {}
            }
        }
        return new Checked(values, faults);
    }

    private static String lower(String label) {
        return label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
    }

    private Answer answer(Field field, String said) {
        var type = words.findAnswerType(field.type()).orElseThrow();
        var asking = new Asking(field.key(), field.optional(), field.from());
        return type.fromApi(asking, field.isMany() ? parts(said) : said);
    }

    private String text(Field field, Object value) {
        var said = words.findAnswerType(field.type()).orElseThrow().toApi(value);
        return said(said == null ? value : said);
    }

    /** The several values of one field, as they stand in it. */
    public static List<String> parts(String said) {
        return Arrays.stream(said.split(";", -1))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** A value of a service file as it stands in an entry. */
    static String said(Object value) {
        return switch (value) {
            case borough.vocabulary.Nothing nothing -> "";
            case Boolean yes -> yes ? "yes" : "no";
            case List<?> several ->
                    several.stream().map(EntryContents::said).collect(Collectors.joining(BETWEEN));
            case borough.vocabulary.Property property -> property.address();
            case Map<?, ?> record -> named(record);
            default -> value.toString();
        };
    }

    private static String named(Map<?, ?> record) {
        return Stream.of("name", "address", "to", "near")
                .map(record::get)
                .filter(it -> it instanceof String || it instanceof borough.vocabulary.Property)
                .findFirst()
                .map(EntryContents::said)
                .orElse("");
    }

    /** What everybody may see of it. */
    static Map<String, String> open(KeptRegister register, Map<String, String> values) {
        return some(values, key -> register.field(key).filter(Field::isPublic).isPresent());
    }

    /** What is sealed: all that the file does not show to everybody. */
    static Map<String, String> hidden(KeptRegister register, Map<String, String> values) {
        return some(values, key -> register.field(key).filter(Field::isPublic).isEmpty());
    }

    private static Map<String, String> some(
            Map<String, String> values, java.util.function.Predicate<String> which) {
        var some = new LinkedHashMap<String, String>();
        values.forEach(
                (key, said) -> {
                    if (which.test(key)) {
                        some.put(key, said);
                    }
                });
        return some;
    }

    byte[] newKey() {
        return sealing.newKey();
    }

    byte[] seal(byte[] key, Map<String, String> values) {
        return sealing.seal(key, SEALED, Json.write(values));
    }

    byte[] sealWas(byte[] key, Map<String, String> values) {
        return sealing.seal(key, WAS, Json.write(values));
    }

    /** All that stands in an entry; nothing where its time was up. */
    public Map<String, String> all(Entry it) {
        var all = new LinkedHashMap<>(it.says());
        var key = it.origin().key();
        var sealed = it.origin().sealed();
        if (key != null && sealed != null) {
            all.putAll(EntriesStore.says(sealing.open(key, SEALED, sealed)));
        }
        return all;
    }

    public Map<String, String> was(Entry it, byte[] was) {
        var key = it.origin().key();
        return key == null ? Map.of() : EntriesStore.says(sealing.open(key, WAS, was));
    }

    /** The words by which everybody finds it: never those of what is sealed. */
    static String searched(KeptRegister register, String number, Map<String, String> values) {
        var text =
                register.fields().stream()
                        .filter(it -> it.found() && it.isPublic())
                        .map(it -> values.getOrDefault(it.key(), ""))
                        .collect(Collectors.joining(" ", number + " ", ""));
        return text.length() > SEARCHED_MAX ? text.substring(0, SEARCHED_MAX) : text;
    }

    /** By what it is found exactly, in the fields that say so. */
    Map<String, List<String>> hashes(KeptRegister register, Map<String, String> values) {
        var hashes = new LinkedHashMap<String, List<String>>();
        for (var field : register.fields()) {
            var said = values.getOrDefault(field.key(), "");
            if (field.found() && !said.isEmpty()) {
                var all = field.isMany() ? parts(said) : List.of(said);
                hashes.put(
                        field.key(),
                        all.stream().limit(HASHED_MAX).map(it -> hash(field, it)).toList());
            }
        }
        return hashes;
    }

    /** Capitals, spaces and signs make no difference. */
    String hash(Field field, String said) {
        return sealing.fingerprint("entry " + field.type(), String.join("", SearchWords.of(said)));
    }
}
