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
    private static final String KINDS = "kinds";
    private static final String NOT_DRAWN = "not drawn";
    private static final String BEYOND = "beyond the wards";
    private static final String SEA = "sea";
    private static final String TOO_FAR = "too far";

    static LandRules of(YamlMap own, YamlMap shared) {
        own.only(KINDS, NOT_DRAWN, BEYOND, SEA, TOO_FAR);
        var kinds = List.copyOf(own.having(KINDS, shared).map(KINDS).names());
        return new LandRules(
                kinds,
                kind(own, shared, NOT_DRAWN, kinds),
                kind(own, shared, BEYOND, kinds),
                kind(own, shared, SEA, kinds),
                own.having(TOO_FAR, shared).value(TOO_FAR, LandRules::metres));
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
