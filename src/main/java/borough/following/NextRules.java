package borough.following;

import borough.files.YamlMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sentences that say what happens next; {@code comesTo} has those of certain endings. */
record NextRules(Map<String, String> said, Map<String, String> comesTo) {
    private static final String COMES_TO = "comes to";
    private static final String[] SAID = {
        "with",
        "decides",
        "comes",
        "own date",
        "answer",
        "no choice",
        "your turn",
        "stands still",
        "silent by",
        "goes by",
        "tells by",
        "late",
        "late tells",
        "late raises",
        "late goes",
        "late otherwise",
        "is late"
    };

    static NextRules read(YamlMap file) {
        file.only(Stream.concat(Stream.of(SAID), Stream.of(COMES_TO)).toArray(String[]::new));
        var endings = file.map(COMES_TO);
        return new NextRules(
                Stream.of(SAID).collect(Collectors.toMap(it -> it, file::text)),
                endings.names().stream()
                        .collect(
                                Collectors.toMap(
                                        it -> it, endings::text, (a, b) -> a, TreeMap::new)));
    }

    String says(String name) {
        return said.getOrDefault(name, "");
    }

    /** How an event such as {@code job could not} takes a case on. */
    String comes(String event) {
        return comesTo.entrySet().stream()
                .filter(it -> event.endsWith(" " + it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(says("comes"));
    }
}
