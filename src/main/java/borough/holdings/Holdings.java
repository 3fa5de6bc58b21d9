package borough.holdings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Everything that is held about a customer, capability by capability. */
@Component
public final class Holdings {
    private final List<Holding> known = new CopyOnWriteArrayList<>();

    /** Tells what one capability holds about a customer, the oldest first. */
    @FunctionalInterface
    public interface Telling {
        /**
         * All of it, but nothing of a case that is not among those named: the reader may not know
         * of it. One statement or a few, however much it is.
         */
        List<HeldItem> tell(Whose whose);
    }

    /**
     * What one capability holds; those of small order stand first.
     *
     * @param name in what is handed out, such as {@code messages}
     * @param title what stands above it, such as "Messages we sent"
     * @param tables those it answers for, such as {@code messages.messages}: a test wants each
     *     table that names a customer or a case to be answered for
     */
    public record Holding(
            int order, String name, String title, List<String> tables, Telling telling) {}

    Holdings() {}

    /** Adds what a capability holds, at start. */
    public void add(Holding it) {
        known.add(it);
    }

    /** What every capability can tell. */
    public List<Holding> all() {
        var all = new ArrayList<>(known);
        all.sort(Comparator.comparingInt(Holding::order));
        return all;
    }
}
