package borough.language;

import borough.files.Fault;
import borough.files.Fault.Place;
import borough.language.Conditions.Compiled;
import borough.vocabulary.Nothing;
import borough.vocabulary.Type;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.CelVariableResolver;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One short expression of a file, in CEL. It is compiled at first use, and never fetches: it reads
 * only what is {@link Known}. What is not known makes it not known, unless the rest settles it.
 */
public final class Condition {
    private static final Pattern WORD =
            Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|(?<![\\w.])([a-zA-Z_]\\w*)");

    private final Place place;
    private final String source;
    private final Supplier<Scope> scope;
    private volatile @Nullable Compiled compiled;
    private volatile @Nullable Set<String> reads;

    /**
     * The scope is asked for when it is needed: a file's names are known once the whole is read.
     */
    public Condition(Place place, String source, Supplier<Scope> scope) {
        this.place = place;
        this.source = source.strip();
        this.scope = scope;
    }

    public Place place() {
        return place;
    }

    public String source() {
        return source;
    }

    /** Whether it holds. A condition that comes to something else than yes or no does not load. */
    public Truth holds(Known known) {
        return value(known)
                .map(value -> Boolean.TRUE.equals(value) ? Truth.YES : Truth.NO)
                .orElse(Truth.NOT_KNOWN);
    }

    /** What it comes to; empty where that is not known. */
    public Optional<Object> value(Known known) {
        var program =
                compiled()
                        .program()
                        .orElseThrow(() -> new IllegalStateException(place + ": " + source));
        CelVariableResolver resolver =
                name ->
                        name.startsWith(Conditions.GIVEN)
                                ? known.given(name.substring(Conditions.GIVEN.length()))
                                        .map(given -> (Object) given)
                                : known.value(name);
        return together(
                known,
                () -> {
                    try {
                        return settled(program.eval(resolver));
                    } catch (CelEvaluationException e) {
                        // A missing field, an empty list, nothing compared with a date: the grammar
                        // calls all of these not known.
                        return Optional.empty();
                    }
                });
    }

    /** Tries many conditions by the same surroundings; otherwise each sets them up by itself. */
    public static <T> T together(Known known, Supplier<T> tries) {
        var around = known.around();
        return CelWords.AROUND.isBound() && CelWords.AROUND.get() == around
                ? tries.get()
                : ScopedValue.where(CelWords.AROUND, around).call(tries::get);
    }

    private static Optional<Object> settled(Object value) {
        return value instanceof CelUnknownSet || value == Nothing.NOTHING
                ? Optional.empty()
                : Optional.of(value);
    }

    /** The names it reads, those it only asks {@code given} of among them. */
    public Set<String> reads() {
        var known = reads;
        return known == null ? readNames() : known;
    }

    private Set<String> readNames() {
        var reads = new LinkedHashSet<String>();
        var words = WORD.matcher(source);
        while (words.find()) {
            if (words.group(1) != null && scope.get().has(words.group(1))) {
                reads.add(words.group(1));
            }
        }
        return reads;
    }

    /** The type of what it comes to, compiling it if need be. */
    public Type type() {
        return compiled().type();
    }

    /** All that is wrong with it, where it should come to this type. */
    public List<Fault> check(Type expected) {
        return ConditionCheck.check(this, compiled(), scope.get(), Optional.of(expected));
    }

    /** All that is wrong with it, whatever it comes to. */
    public List<Fault> check() {
        return ConditionCheck.check(this, compiled(), scope.get(), Optional.empty());
    }

    /** As {@link #check(Type)}, for what a word takes, which may be a text or a list by itself. */
    public List<Fault> checkGiven(Type expected) {
        return ConditionCheck.checkGiven(this, compiled(), scope.get(), expected);
    }

    private Compiled compiled() {
        var known = compiled;
        if (known == null) {
            known = compile();
            compiled = known;
        }
        return known;
    }

    private Compiled compile() {
        Map<String, Type> types = new HashMap<>();
        // By now the whole file is read, and its names are known.
        var names = java.util.Collections.unmodifiableSet(readNames());
        reads = names;
        names.forEach(name -> scope.get().type(name).ifPresent(type -> types.put(name, type)));
        return Conditions.compile(source, types);
    }

    @Override
    public String toString() {
        return source;
    }
}
