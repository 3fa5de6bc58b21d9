package borough.bulky;

import borough.vocabulary.Answer;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Asking;
import borough.vocabulary.NotSound;
import borough.vocabulary.Posted;
import borough.vocabulary.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How many of each thing of a list; every thing has a field of its own, empty where it is none. */
final class Items implements AnswerType {
    private static final Type.RecordOf ITEM =
            Type.recordOf("item", Type.field("name", Type.TEXT), Type.field("count", Type.NUMBER));
    private static final Pattern SEVERAL = Pattern.compile("([0-9]{1,2}) [x×] (.{1,100})");
    private static final int THINGS_MAX = 200;

    @Override
    public String name() {
        return "items";
    }

    @Override
    public String means() {
        return "How many of each thing from a list.";
    }

    @Override
    public String exampleFormat() {
        return "[sofa, 4 x dining chair]";
    }

    @Override
    public Type type() {
        return Type.listOf(ITEM);
    }

    @Override
    public boolean hasChoices() {
        return true;
    }

    @Override
    public String choice(Object offered, Function<Object, String> said) {
        return offered instanceof Map<?, ?> item && item.get("name") instanceof String name
                ? name
                : said.apply(offered);
    }

    private static String field(Asking asking, String thing) {
        return asking.key() + "-" + thing.replace(' ', '-');
    }

    @Override
    public Answer read(Asking asking, Posted posted) {
        var items = new ArrayList<Map<String, Object>>();
        var wrong = new ArrayList<Answer.Wrong>();
        for (var thing : asking.choices()) {
            var said = posted.first(field(asking, thing)).strip();
            if (!said.matches("|[0-9]{1,2}")) {
                wrong.add(
                        new Answer.Wrong(
                                field(asking, thing),
                                sentence(thing) + ": enter a whole number up to 99, such as 2"));
            } else if (!said.isEmpty() && Integer.parseInt(said) > 0) {
                items.add(item(thing, Long.parseLong(said)));
            }
        }
        if (!wrong.isEmpty()) {
            return Answer.Wrong.of(wrong);
        }
        return items.isEmpty() ? none(asking) : new Answer.Given(List.copyOf(items));
    }

    private static Answer none(Asking asking) {
        if (asking.optional()) {
            return new Answer.Passed();
        }
        var first = asking.choices().stream().findFirst();
        return new Answer.Wrong(
                first.map(it -> field(asking, it)).orElse(asking.key()),
                "Enter how many of at least one thing");
    }

    private static Map<String, Object> item(String name, long count) {
        var item = new LinkedHashMap<String, Object>();
        item.put("name", name);
        item.put("count", count);
        return item;
    }

    private static String sentence(String thing) {
        return thing.isEmpty()
                ? thing
                : thing.substring(0, 1).toUpperCase(Locale.UK) + thing.substring(1);
    }

    @Override
    public Map<String, List<String>> fill(Asking asking, Object value) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var one : (List<?>) value) {
            if (one instanceof Map<?, ?> item) {
                fields.put(
                        field(asking, String.valueOf(item.get("name"))),
                        List.of(String.valueOf(item.get("count"))));
            }
        }
        return fields;
    }

    @Override
    public String inWords(Object value, Function<Object, String> said) {
        return ((List<?>) value)
                .stream().map(said).map(Items::sentence).collect(Collectors.joining("\n"));
    }

    @Override
    public Optional<Object> example(Object said) {
        if (!(said instanceof List<?> list)) {
            return Optional.empty();
        }
        var items = new ArrayList<Map<String, Object>>();
        for (var one : list) {
            if (!(one instanceof String text) || text.isBlank()) {
                return Optional.empty();
            }
            items.add(counted(text));
        }
        return Optional.of(List.copyOf(items));
    }

    private static Map<String, Object> counted(String text) {
        var several = SEVERAL.matcher(text);
        return several.matches()
                ? item(several.group(2), Long.parseLong(several.group(1)))
                : item(text, 1);
    }

    @Override
    public Map<String, List<String>> postedAs(Asking asking, Object said) {
        if (!(said instanceof List<?> list) || list.size() > THINGS_MAX) {
            throw new NotSound("Send a list, like " + exampleFormat());
        }
        var fields = new LinkedHashMap<String, List<String>>();
        for (var one : list) {
            var name = one instanceof Map<?, ?> map ? map.get("name") : one;
            if (!(name instanceof String text)) {
                throw new NotSound("Send a list, like " + exampleFormat());
            }
            var item = one instanceof Map<?, ?> map ? map : counted(text);
            if (!asking.choices().contains(String.valueOf(item.get("name")))) {
                throw new NotSound("Send only things that are on the list");
            }
            var field = field(asking, String.valueOf(item.get("name")));
            if (fields.put(field, List.of(String.valueOf(item.get("count")))) != null) {
                throw new NotSound("Send each thing once");
            }
        }
        return fields;
    }

    @Override
    public Map<String, Object> schema(Asking asking) {
        var count = Map.of("type", "integer", "minimum", 1, "maximum", 99);
        var name = Map.of("type", "string", "enum", asking.choices());
        var item =
                Map.of(
                        "type",
                        "object",
                        "properties",
                        Map.of("name", name, "count", count),
                        "required",
                        List.of("name", "count"));
        return Map.of("type", "array", "description", means(), "items", item);
    }
}
