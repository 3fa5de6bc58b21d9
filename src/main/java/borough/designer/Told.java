package borough.designer;

import borough.files.Fault.Place;
import borough.files.Node;
import borough.language.Condition;
import borough.language.Path;
import borough.language.Text;
import borough.services.Reads;
import borough.services.Service;
import borough.services.Trigger;
import borough.services.WordCall;
import borough.values.Period;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Type;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version of a service told as names with their values, by walking its records, whatever they
 * are: {@code limits / report within / value} is {@code 2 working days}. A new part of the model is
 * told without a line of code here.
 */
final class Told {
    private static final List<Class<?>> LEFT_OUT =
            List.of(Service.Identity.class, Reads.Once.class, Place.class);
    // What a thing is called is no value of it, and what proves a service is told by its names.
    // What choices are in other languages stands under those.
    private static final String LEFT_TO_OTHERS = "others";

    private static final List<String> NO_VALUES = List.of("name", "scope", "place", "type");

    private final Map<List<String>, String> values = new LinkedHashMap<>();

    private Told() {}

    /** Every value with the names that lead to it, in the order of the file. */
    static Map<List<String>, String> of(Service service) {
        var told = new Told();
        told.parts(service, List.of());
        return told.values;
    }

    private void parts(Record record, List<String> at) {
        for (var component : record.getClass().getRecordComponents()) {
            var value = value(record, component);
            if (!LEFT_OUT.contains(component.getType())) {
                told(value, with(at, words(component.getName())));
            }
        }
    }

    private void told(@Nullable Object value, List<String> at) {
        if (!at.isEmpty() && LEFT_TO_OTHERS.equals(at.getLast())) {
            return;
        }
        var leaf = leaf(value);
        if (leaf != null) {
            if (!leaf.isEmpty() && !NO_VALUES.contains(at.getLast())) {
                values.put(at, leaf);
            }
            return;
        }
        switch (value) {
            case Optional<?> it -> it.ifPresent(held -> told(held, at));
            case Map<?, ?> map -> map.forEach((name, one) -> thing(name.toString(), one, at));
            case Collection<?> all -> all(all, at);
            case Place it -> {}
            case Record record -> parts(record, at);
            case null, default -> {}
        }
    }

    private void all(Collection<?> all, List<String> at) {
        if (all.stream().allMatch(it -> leaf(it) != null)) {
            told(String.join(", ", all.stream().map(Told::leaf).toList()), at);
            return;
        }
        var names = new ArrayList<String>();
        for (var one : all) {
            var name = name(one);
            names.add(name);
            // Two of one name, as when a stage does the same thing twice, are told apart.
            var times = names.stream().filter(name::equals).count();
            thing(times > 1 ? name + " (" + times + ")" : name, one, at);
        }
    }

    /** Something with a name of its own: a limit, a question, a stage. It is there, and is told. */
    private void thing(String name, @Nullable Object one, List<String> at) {
        var here = with(at, name);
        values.put(here, "");
        if (one instanceof Node node) {
            values.put(with(here, "text"), flat(node));
        } else {
            told(one, here);
        }
    }

    private static String name(@Nullable Object one) {
        if (one instanceof Node.Keyed map
                && map.get("name").orElse(null) instanceof Node.Words it) {
            return it.text();
        }
        if (one instanceof Record record) {
            for (var component : record.getClass().getRecordComponents()) {
                var value = value(record, component);
                if (value instanceof Trigger trigger) {
                    return trigger.said();
                }
                if (component.getName().equals("name") && value instanceof String it) {
                    return it.isEmpty() ? nameOf(record) : it;
                }
            }
            return nameOf(record);
        }
        return String.valueOf(one);
    }

    // What has no name is known by the first thing it says.
    private static String nameOf(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(it -> leaf(value(record, it)))
                .filter(it -> it != null && !it.isEmpty())
                .map(String::valueOf)
                .findFirst()
                .orElse(words(record.getClass().getSimpleName()));
    }

    /** A single value as a file says it. */
    static String said(Object value) {
        var leaf = leaf(value);
        return leaf == null
                ? String.join(", ", ((List<?>) value).stream().map(Told::said).toList())
                : leaf;
    }

    private static @Nullable String leaf(@Nullable Object value) {
        return switch (value) {
            case String it -> it;
            case Boolean it -> it ? "yes" : "";
            case Number it -> it.toString();
            case Enum<?> it -> words(it.name().toLowerCase(Locale.ROOT));
            case Text it -> it.raw();
            case Condition it -> it.source();
            case Period it -> it.said();
            case Path it -> path(it);
            case WordCall it -> it.word() + "(" + said(it.given()) + ")";
            case AnswerType it -> it.name();
            case Trigger.Moment it ->
                    it.written().map(Told::leaf).or(() -> it.path().map(Told::path)).orElse("");
            case Trigger it -> it.said();
            case Type it -> it.said();
            case Record it -> null;
            case Collection<?> it -> null;
            case Map<?, ?> it -> null;
            case Optional<?> it -> null;
            case null -> "";
            default -> isOurs(value) ? "" : value.toString();
        };
    }

    // The space of names and the like say nothing by themselves; dates and money do.
    private static boolean isOurs(Object value) {
        return value.getClass().getPackageName().equals("borough.language");
    }

    private static String said(List<Condition> given) {
        return String.join(", ", given.stream().map(Condition::source).toList());
    }

    private static String path(Path it) {
        var all = new ArrayList<>(List.of(it.name()));
        all.addAll(it.fields());
        return String.join(".", all).replace('_', ' ');
    }

    private static String flat(Node node) {
        return switch (node) {
            case Node.Words it -> it.text();
            case Node.Items it ->
                    "[" + String.join(", ", it.items().stream().map(Told::flat).toList()) + "]";
            case Node.Keyed it ->
                    String.join(
                            ", ",
                            it.entries().stream()
                                    .map(e -> e.key() + ": " + flat(e.value()))
                                    .toList());
        };
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            var read = component.getAccessor();
            read.setAccessible(true);
            return read.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** {@code mayGoOn} is "may go on". */
    private static String words(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ');
    }

    private static List<String> with(List<String> at, String name) {
        var all = new ArrayList<>(at);
        all.add(name);
        return List.copyOf(all);
    }
}
