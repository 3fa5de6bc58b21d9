package borough.reading;

import borough.files.Fault;
import borough.files.Node;
import borough.language.Condition;
import borough.services.Doing;
import borough.services.WordCall;
import borough.vocabulary.Action;
import borough.vocabulary.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rule word {@code do}: one action, or several by name. */
final class ReadDo {
    static final Set<String> KEYS = Set.of("when", "do");

    private ReadDo() {}

    static List<Doing> read(Node node, Reading reading) {
        if (node instanceof Node.Words) {
            return call(node, reading).map(call -> new Doing("", Optional.empty(), call)).stream()
                    .toList();
        }
        var doings = new ArrayList<Doing>();
        for (var entry : reading.map(node).entries()) {
            doing(entry, reading).ifPresent(doings::add);
        }
        return doings;
    }

    private static Optional<Doing> doing(Node.Entry entry, Reading reading) {
        if (!(entry.value() instanceof Node.Keyed map)) {
            return call(entry.value(), reading)
                    .map(call -> new Doing(entry.key(), Optional.empty(), call));
        }
        reading.onlyKeys(map, KEYS);
        Optional<Condition> when = reading.condition(map, "when");
        if (map.get("do").isEmpty()) {
            reading.fault(
                    entry.place(), "\"" + entry.key() + "\" does nothing", "add do: and an action");
        }
        return map.get("do")
                .flatMap(node -> call(node, reading))
                .map(call -> new Doing(entry.key(), when, call));
    }

    private static Optional<WordCall> call(Node node, Reading reading) {
        var said = reading.words(node);
        var call = WordCall.read(node.place(), said, reading::scope);
        if (call.isEmpty()) {
            reading.fault(
                    node.place(),
                    "\"" + said + "\" is no action",
                    "write it like waste.return_visit(address)");
        }
        call.ifPresent(it -> reading.later(() -> check(it, reading)));
        return call;
    }

    private static List<Fault> check(WordCall call, Reading reading) {
        return reading.words()
                .findAction(call.word())
                .map(action -> call.check(action.heading()))
                .orElseGet(() -> List.of(call.unknown(actions(reading))));
    }

    private static List<String> actions(Reading reading) {
        return reading.words().actions().stream().map(Action::name).toList();
    }

    /**
     * Gives every named effect its name, with what its action's events report. The same name in two
     * stages must call the same action.
     */
    static List<Fault> nameResults(List<Doing> doings, Reading reading) {
        Map<String, Doing> named = new LinkedHashMap<>();
        var faults = new ArrayList<Fault>();
        for (var doing : doings) {
            var before = doing.name().isEmpty() ? null : named.putIfAbsent(doing.name(), doing);
            if (before != null && !before.call().word().equals(doing.call().word())) {
                faults.add(
                        new Fault(
                                doing.call().place(),
                                "\""
                                        + doing.name()
                                        + "\" calls another action on line "
                                        + before.call().place().line(),
                                "give it a name of its own"));
            }
        }
        named.forEach(
                (name, doing) ->
                        reading.name(
                                doing.call().place(), name, () -> results(name, doing, reading)));
        return faults;
    }

    private static Type results(String name, Doing doing, Reading reading) {
        return reading.words()
                .findAction(doing.call().word())
                .<Type>map(
                        action ->
                                Type.recordOf(
                                        name,
                                        action.reports().entrySet().stream()
                                                .map(r -> Type.optional(r.getKey(), r.getValue()))
                                                .toArray(Type.Field[]::new)))
                .orElse(Type.ANYTHING);
    }
}
