package borough.demonstration;

import java.util.Set;
import java.util.stream.Collectors;

/** What chance must leave alone, because stories say how it is. */
final class NamedFacts {
    private NamedFacts() {}

    static Set<Long> uprns(World world) {
        return world.named().properties().stream()
                .map(Named.NamedProperty::uprn)
                .collect(Collectors.toSet());
    }
}
