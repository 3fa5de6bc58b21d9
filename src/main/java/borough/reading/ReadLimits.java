package borough.reading;

import borough.files.Node;
import borough.services.Limit;
import borough.vocabulary.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rule word {@code limits}: named values that a council may change. */
final class ReadLimits {
    private static final List<Type> TRIED =
            List.of(
                    Type.NUMBER,
                    Type.PERIOD,
                    Type.MONEY,
                    Type.PERCENTAGE,
                    Type.DISTANCE,
                    Type.CLOCK_TIME,
                    Type.DATE);

    private ReadLimits() {}

    static Map<String, Limit> read(Node node, Reading reading) {
        var limits = new LinkedHashMap<String, Limit>();
        for (var entry : reading.map(node).entries()) {
            var limit = limit(entry, reading);
            limits.put(entry.key(), limit);
            reading.name(entry.place(), entry.key(), limit::type);
        }
        return limits;
    }

    private static Limit limit(Node.Entry entry, Reading reading) {
        if (entry.value() instanceof Node.Items list) {
            return new Limit(
                    entry.key(), entry.place(), Type.listOf(Type.TEXT), reading.list(list));
        }
        var said = reading.plain(entry.value());
        boolean quoted = entry.value() instanceof Node.Words words && words.quoted();
        if (!quoted) {
            for (var type : TRIED) {
                var value = type.read(said);
                if (value.isPresent()) {
                    return new Limit(entry.key(), entry.place(), type, value.get());
                }
            }
        }
        return new Limit(entry.key(), entry.place(), Type.TEXT, said);
    }
}
