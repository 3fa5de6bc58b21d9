package borough.land;

import borough.files.YamlMap;
import java.util.List;

/**
 * What {@code rules/land.yaml} says.
 *
 * @param kinds the kinds of land there are
 * @param notDrawn the kind of what no area shows, inside the wards
 * @param beyond the kind of what lies outside them
 * @param sea the kind where nothing can be reported
 * @param tooFar metres from the wards from which on a place is a mistake
 */
record LandRules(List<String> kinds, String notDrawn, String beyond, String sea, int tooFar) {
    static LandRules of(YamlMap own, YamlMap shared) {
        var kinds = List.copyOf(shared.map("kinds").names());
        return new LandRules(
                kinds,
                kind(own, shared, "not drawn", kinds),
                kind(own, shared, "beyond the wards", kinds),
                kind(own, shared, "sea", kinds),
                own.having("too far", shared).value("too far", LandRules::metres));
    }

    private static String kind(YamlMap own, YamlMap shared, String name, List<String> kinds) {
        var it = own.having(name, shared);
        return it.value(
                name,
                said -> {
                    if (!kinds.contains(said)) {
                        throw new IllegalArgumentException(
                                "there are these kinds: " + String.join(", ", kinds));
                    }
                    return said;
                });
    }

    private static int metres(String said) {
        int metres = Integer.parseInt(said);
        if (metres < 1) {
            throw new IllegalArgumentException("write metres, such as 20000");
        }
        return metres;
    }
}
