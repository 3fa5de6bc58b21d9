package borough.vocabulary;

import java.util.function.Function;

/**
 * A fact that a service file may ask for: read only, fetched once and kept with its time. One that
 * {@code changes} is asked anew for each page and kept nowhere.
 */
public record Lookup(Heading heading, Type gives, Function<Inputs, ?> asks, boolean changes) {
    /** What stays as it was when it was asked. */
    public Lookup(Heading heading, Type gives, Function<Inputs, ?> asks) {
        this(heading, gives, asks, false);
    }

    public String name() {
        return heading.name();
    }

    /** Asks, and gives the answer in the form that conditions and texts read. */
    public Object ask(Inputs in) {
        return JavaRecords.plain(gives, asks.apply(in));
    }
}
