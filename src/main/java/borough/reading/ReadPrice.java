package borough.reading;

import borough.files.Fault;
import borough.files.Node;
import borough.language.Condition;
import borough.language.Scope;
import borough.services.PriceLine;
import borough.services.PriceLine.Does;
import borough.services.PriceLine.Much;
import borough.vocabulary.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rule word {@code price}: named lines, worked out from top to bottom. */
final class ReadPrice {
    static final Set<String> KEYS = Set.of("when", "amount", "add", "take off", "before");
    private static final String NAME = "[a-z][a-z0-9_]*( [a-z0-9_]+)*(\\.[a-z][a-z0-9_ ]*)*";

    private ReadPrice() {}

    static List<PriceLine> read(Node node, Reading reading) {
        var lines = new ArrayList<PriceLine>();
        for (var entry : reading.map(node).entries()) {
            line(entry, lines.isEmpty(), reading).ifPresent(lines::add);
        }
        return List.copyOf(lines);
    }

    private static Optional<PriceLine> line(Node.Entry entry, boolean first, Reading reading) {
        var map = reading.map(entry.value());
        reading.onlyKeys(map, KEYS);
        var said = List.of(Does.values()).stream().filter(it -> map.get(it.key()).isPresent());
        var does = said.toList();
        var when = reading.condition(map, "when");
        if (does.size() != 1) {
            reading.fault(
                    entry.place(),
                    "\"" + entry.key() + "\" does " + (does.isEmpty() ? "nothing" : "two things"),
                    "give it amount:, add: or take off:, one of them");
            return Optional.empty();
        }
        if (first && does.getFirst() != Does.AMOUNT) {
            reading.fault(
                    entry.place(),
                    "nothing stands above \"" + entry.key() + "\"",
                    "begin the price with an amount:");
        }
        var much = much(map.get(does.getFirst().key()).orElse(map), does.getFirst(), reading);
        return Optional.of(new PriceLine(entry.key(), when, does.getFirst(), much));
    }

    // A name by itself is written as it stands in the file; in an expression it has underscores.
    private static Much much(Node node, Does does, Reading reading) {
        var said = reading.words(node);
        for (var type : List.of(Type.MONEY, Type.PERCENTAGE)) {
            var written = type.read(said);
            if (written.isPresent()) {
                right(node.place(), does, type).ifPresent(reading.faults()::add);
                return new Much(written, Optional.empty());
            }
        }
        if (said.matches("[0-9.,]+")) {
            reading.fault(
                    node.place(), said + " has no unit", "write £" + said + ", or " + said + "%");
            return new Much(Optional.empty(), Optional.empty());
        }
        var source = said.matches(NAME) ? Scope.inConditions(said) : said;
        var worked = new Condition(node.place(), source, reading::scope);
        reading.later(
                () -> {
                    var wrong = worked.check();
                    return wrong.isEmpty()
                            ? right(node.place(), does, worked.type()).stream().toList()
                            : wrong;
                });
        return new Much(Optional.empty(), Optional.of(worked));
    }

    private static Optional<Fault> right(Fault.Place place, Does does, Type type) {
        boolean right =
                type == Type.ANYTHING
                        || does != Does.ADD && type == Type.MONEY
                        || does != Does.AMOUNT && type == Type.PERCENTAGE;
        if (right) {
            return Optional.empty();
        }
        var wanted =
                switch (does) {
                    case AMOUNT -> "give money, such as £45";
                    case ADD -> "give a percentage, such as 25%; money is an amount:";
                    case TAKE_OFF -> "give a percentage or money";
                };
        return Optional.of(
                new Fault(place, does.key() + ": is a " + type.said() + " here", wanted));
    }
}
