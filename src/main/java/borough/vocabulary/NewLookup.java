package borough.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A lookup being registered, sentence by sentence; {@link #gives} ends it. */
public final class NewLookup {
    private final String name;
    private final Consumer<Lookup> register;
    private final List<Parameter> takes = new ArrayList<>();
    private String means = "";
    private boolean changes;

    NewLookup(String name, Consumer<Lookup> register) {
        this.name = name;
        this.register = register;
    }

    public NewLookup means(String sentence) {
        means = sentence;
        return this;
    }

    public NewLookup takes(String parameter, Type type) {
        takes.add(new Parameter(parameter, type, false));
        return this;
    }

    public NewLookup mayTake(String parameter, Type type) {
        takes.add(new Parameter(parameter, type, true));
        return this;
    }

    /** What it answers may be another a moment later, such as the times that are still free. */
    public NewLookup changes() {
        changes = true;
        return this;
    }

    /** What it answers. Java records are taken apart into their fields by themselves. */
    public Lookup gives(Type type, Function<Inputs, ?> asks) {
        var lookup = new Lookup(new Heading(name, means, takes), type, asks, changes);
        register.accept(lookup);
        return lookup;
    }
}
