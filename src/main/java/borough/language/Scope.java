package borough.language;

import borough.vocabulary.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The names a file's conditions and texts may read, each with its type. A type may be worked out
 * when first asked for: that of a longer thought is known only once it is compiled.
 */
public final class Scope {
    private final Map<String, Supplier<Type>> types;
    private final Map<String, List<String>> choices;

    public Scope() {
        this(Map.of(), Map.of());
    }

    private Scope(Map<String, Supplier<Type>> types, Map<String, List<String>> choices) {
        this.types = types;
        this.choices = choices;
    }

    /** How a key of a file is written inside a condition: {@code report within}, report_within. */
    public static String inConditions(String key) {
        return key.replace(' ', '_').replace('-', '_');
    }

    /** The same names and one more. */
    public Scope with(String name, Type type) {
        return with(name, () -> type);
    }

    public Scope with(String name, Supplier<Type> type) {
        var more = new LinkedHashMap<>(types);
        more.put(inConditions(name), type);
        return new Scope(more, choices);
    }

    /** The same names and all of these. */
    public Scope with(Map<String, ? extends Supplier<Type>> others) {
        var more = new LinkedHashMap<>(types);
        others.forEach((name, type) -> more.put(inConditions(name), type));
        return new Scope(more, choices);
    }

    /** The same names, where this one is known to hold only some texts. */
    public Scope withChoices(String name, List<String> texts) {
        var more = new LinkedHashMap<>(choices);
        more.put(inConditions(name), List.copyOf(texts));
        return new Scope(types, more);
    }

    public boolean has(String name) {
        return types.containsKey(name);
    }

    public Optional<Type> type(String name) {
        return Optional.ofNullable(types.get(name)).map(Supplier::get);
    }

    /** The only texts that this name can hold; empty where any may be. */
    Optional<List<String>> choices(String name) {
        return Optional.ofNullable(choices.get(name));
    }

    Collection<String> names() {
        return Set.copyOf(types.keySet());
    }
}
