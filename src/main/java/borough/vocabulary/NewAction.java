package borough.vocabulary;

import borough.values.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** An action being registered, sentence by sentence; {@link #does} ends it. */
public final class NewAction {
    private final String name;
    private final Consumer<Action> register;
    private final List<Parameter> takes = new ArrayList<>();
    private final List<String> announces = new ArrayList<>();
    private final Map<String, Type> reports = new HashMap<>();
    private String means = "";

    NewAction(String name, Consumer<Action> register) {
        this.name = name;
        this.register = register;
    }

    public NewAction means(String sentence) {
        means = sentence;
        return this;
    }

    public NewAction takes(String parameter, Type type) {
        takes.add(new Parameter(parameter, type, false));
        return this;
    }

    public NewAction mayTake(String parameter, Type type) {
        takes.add(new Parameter(parameter, type, true));
        return this;
    }

    /** The events that may follow, in plain words such as {@code could not}. */
    public NewAction announces(String... events) {
        announces.addAll(List.of(events));
        return this;
    }

    /** A value that its events may bring, read as {@code {job.reason}}. */
    public NewAction reports(String field, Type type) {
        reports.put(field, type);
        return this;
    }

    public Action does(BiConsumer<Inputs, Reference> does) {
        var action = new Action(new Heading(name, means, takes), announces, reports, does);
        register.accept(action);
        return action;
    }
}
