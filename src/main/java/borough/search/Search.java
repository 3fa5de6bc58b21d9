package borough.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Everything that staff can find in the one box, kind by kind. */
@Component
public final class Search {
    private final List<Kind> kinds = new CopyOnWriteArrayList<>();
    private final List<Function<Sought, Optional<String>>> exact = new CopyOnWriteArrayList<>();

    /**
     * A kind of thing that can be found; those of small order stand first.
     *
     * @param name in addresses, such as {@code cases}
     * @param title what stands above those found, such as "Cases"
     */
    public record Kind(int order, String name, String title, Finder finder) {}

    Search() {}

    /** Adds a kind, at start. */
    public void finds(Kind kind) {
        kinds.add(kind);
    }

    /** Adds, at start, something whose page is opened at once where exactly it was typed. */
    public void opens(Function<Sought, Optional<String>> page) {
        exact.add(page);
    }

    /** The page of the only thing that can be meant, where one is. */
    Optional<String> exactly(Sought sought) {
        return exact.stream().flatMap(it -> it.apply(sought).stream()).findFirst();
    }

    List<Kind> kinds() {
        var all = new ArrayList<>(kinds);
        all.sort(Comparator.comparingInt(Kind::order));
        return all;
    }
}
