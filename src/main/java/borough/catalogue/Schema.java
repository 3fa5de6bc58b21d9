package borough.catalogue;

import borough.examples.Examples;
import borough.files.YamlFile;
import borough.files.YamlMap;
import borough.reading.Shapes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The grammar as a JSON Schema, for editors to complete and explain keys by. Which keys there are
 * comes from the classes that read them; what each means, from {@code keys.yaml}.
 */
public final class Schema {
    /** Beside a stage's own keys stand what it waits for. */
    private static final String WAITS = "^(on|at|after) .+$";

    private static final Map<String, Set<String>> SHAPES = shapes();

    private final YamlMap meanings;
    private final Set<String> used = new TreeSet<>();

    private Schema(YamlMap meanings) {
        this.meanings = meanings;
    }

    /** The schema, of draft 2020-12. */
    public static String json() {
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(read().whole())
                + "\n";
    }

    /** The keys of {@code keys.yaml} that no class reads. */
    static Set<String> unread() {
        var schema = read();
        schema.whole();
        var unread = new TreeSet<>(schema.meanings.names());
        unread.removeAll(schema.used);
        return unread;
    }

    private static Schema read() {
        try (InputStream file = Schema.class.getResourceAsStream("keys.yaml")) {
            if (file == null) {
                throw new IllegalStateException("keys.yaml lies beside this class");
            }
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new Schema(YamlFile.read("keys.yaml", text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Set<String>> shapes() {
        var shapes = new LinkedHashMap<>(Shapes.all());
        shapes.putAll(Examples.shapes());
        return shapes;
    }

    private Map<String, Object> whole() {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.put("title", "A service file of Borough");
        whole.put("$ref", "#/$defs/file");
        var shapes = new LinkedHashMap<String, Object>();
        SHAPES.forEach((name, keys) -> shapes.put(name, shape(name, keys)));
        whole.put("$defs", shapes);
        return whole;
    }

    private Map<String, Object> shape(String name, Set<String> keys) {
        var shape = new LinkedHashMap<String, Object>();
        shape.put("type", "object");
        if (name.equals("expectation")) {
            shape.put("properties", all(keys));
            shape.put("additionalProperties", false);
            return shape;
        }
        var properties = new LinkedHashMap<String, Object>();
        new TreeSet<>(keys).forEach(key -> properties.put(key, key(name, key)));
        shape.put("properties", properties);
        if (name.equals("stage")) {
            shape.put("patternProperties", Map.of(WAITS, either(text(), one("what follows"))));
        }
        shape.put("additionalProperties", false);
        if (name.equals("file")) {
            shape.put("required", List.of("service", "about", "area", "owner", "examples"));
        }
        return shape;
    }

    private static Map<String, Object> all(Set<String> keys) {
        var all = new LinkedHashMap<String, Object>();
        new TreeSet<>(keys).forEach(key -> all.put(key, Map.of()));
        return all;
    }

    private Map<String, Object> key(String shape, String key) {
        var name = meanings.names().contains(shape + "/" + key) ? shape + "/" + key : key;
        used.add(name);
        var meaning = meanings.map(name);
        var schema = new LinkedHashMap<String, Object>();
        schema.put("description", meaning.text("means"));
        var may = meaning.texts("may");
        schema.putAll(may.isEmpty() ? held(meaning.text("is")) : chosen(meaning.text("is"), may));
        return schema;
    }

    private static Map<String, Object> chosen(String is, List<String> may) {
        var one = Map.<String, Object>of("enum", may);
        return is.equals("list") ? either(one, listOf(one)) : one;
    }

    private static Map<String, Object> held(String is) {
        if (is.endsWith(" by name")) {
            return byName(named(is.substring(0, is.length() - " by name".length())));
        }
        if (is.startsWith("list of ")) {
            return listOf(one(is.substring("list of ".length())));
        }
        return switch (is) {
            case "text", "condition", "expression" -> text();
            case "yes or no" -> Map.of("enum", List.of("yes", "no"));
            case "list" -> either(text(), listOf(Map.of()));
            case "values" -> Map.of("type", "object");
            case "text or values" -> either(text(), Map.of("type", "object"));
            case "evidence or never" -> either(text(), byName(one("evidence")));
            case "text or holder" -> either(text(), one("holder"));
            case "actions" -> either(text(), byName(either(text(), one("action"))));
            default -> one(is);
        };
    }

    // What stands under a name of one's own: a map, or for some a text that says it all.
    private static Map<String, Object> named(String shape) {
        return switch (shape) {
            case "fact" -> either(text(), one("drafted text"), byName(one("case of a fact")));
            case "message", "column" -> either(text(), listOf(Map.of()), one(shape));
            case "texts" -> byName(text());
            default -> one(shape);
        };
    }

    // YAML lets a number or a yes stand where a text is read.
    private static Map<String, Object> text() {
        return Map.of("type", List.of("string", "number", "boolean"));
    }

    private static Map<String, Object> one(String shape) {
        if (!SHAPES.containsKey(shape)) {
            throw new IllegalStateException("keys.yaml names no shape \"" + shape + "\"");
        }
        return Map.of("$ref", "#/$defs/" + shape.replace(" ", "%20"));
    }

    private static Map<String, Object> byName(Map<String, Object> each) {
        var map = new LinkedHashMap<String, Object>();
        map.put("type", "object");
        map.put("additionalProperties", each);
        return map;
    }

    private static Map<String, Object> listOf(Map<String, Object> each) {
        var list = new LinkedHashMap<String, Object>();
        list.put("type", "array");
        list.put("items", each);
        return list;
    }

    @SafeVarargs
    private static Map<String, Object> either(Map<String, Object>... shapes) {
        return Map.of("anyOf", new ArrayList<>(List.of(shapes)));
    }
}
