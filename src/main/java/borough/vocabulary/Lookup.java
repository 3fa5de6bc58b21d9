package borough.vocabulary;

import java.util.function.Function;

/** A fact that a service file may ask for: read only, fetched once and kept with its time. */
public record Lookup(Heading heading, Type gives, Function<Inputs, ?> asks) {
    public String name() {
        return heading.name();
    }

    /** Asks, and gives the answer in the form that conditions and texts read. */
    public Object ask(Inputs in) {
        return JavaRecords.plain(gives, asks.apply(in));
    }
}
