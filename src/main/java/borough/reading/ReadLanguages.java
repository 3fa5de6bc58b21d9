package borough.reading;

import borough.files.Nearest;
import borough.files.Node;
import borough.files.Node.Entry;
import borough.services.Languages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rule word {@code languages}: a text of the file by its address, in another language. A choice
 * is addressed by its words; a line of the price, a stage or a column by its name.
 */
final class ReadLanguages {
    private final Map<String, Map<String, String>> byAddress = new HashMap<>();
    private final Map<Node, Map<String, Node>> byText = new HashMap<>();

    private ReadLanguages() {}

    /** What a file without other languages has. */
    static ReadLanguages none() {
        return new ReadLanguages();
    }

    static ReadLanguages read(Node.Keyed file, Reading reading) {
        var read = new ReadLanguages();
        file.get("languages").map(reading::map).stream()
                .flatMap(it -> it.entries().stream())
                .forEach(language -> read.language(file, language, reading));
        return read;
    }

    /** A text in other languages, by their codes. */
    Map<String, Node> of(Node text) {
        return byText.getOrDefault(text, Map.of());
    }

    /** What the service itself knows of them. */
    Languages languages() {
        return new Languages(Map.copyOf(byAddress));
    }

    private void language(Node.Keyed file, Entry language, Reading reading) {
        if (!language.key().matches("[a-z]{2,3}") || language.key().equals("en")) {
            reading.fault(
                    language.place(),
                    "\"" + language.key() + "\" is no other language",
                    "write its code, such as pl");
        }
        var said = byAddress.computeIfAbsent(language.key(), code -> new HashMap<>());
        for (var text : reading.map(language.value()).entries()) {
            said.put(text.key(), said(text, reading));
            at(file, text.key())
                    .ifPresentOrElse(
                            node -> say(node, language.key(), text, reading),
                            () ->
                                    reading.fault(
                                            text.place(),
                                            "there is no " + text.key() + " in this file",
                                            nearest(file, text.key())));
        }
    }

    // What the service is called and is for stands as it is; all other texts are read as such.
    private static String said(Entry text, Reading reading) {
        return text.key().matches("service|about|who|privacy\\.title|price\\..*|then\\.[^.]+")
                ? reading.plain(text.value())
                : reading.words(text.value());
    }

    private void say(Node node, String code, Entry text, Reading reading) {
        if (node instanceof Node.Words || isOnlySometimes(node) || isColumn(text.key())) {
            byText.computeIfAbsent(node, it -> new HashMap<>()).put(code, text.value());
        } else if (!text.key().matches("(price|then)\\.[^.]+")) {
            reading.fault(text.place(), text.key() + " is no text", "give the address of one text");
        }
    }

    // A column without words of its own is called by its name.
    private static boolean isColumn(String address) {
        return address.matches("ask\\.[^.]+\\.columns\\.[^.]+");
    }

    // A choice with its condition: { inside: { when: assisted } }.
    private static boolean isOnlySometimes(Node node) {
        return node instanceof Node.Keyed map
                && map.entries().size() == 1
                && map.entries().getFirst().value() instanceof Node.Keyed inside
                && inside.get("when").isPresent();
    }

    /** What stands at an address; names may have full stops in them. */
    private static Optional<Node> at(Node node, String address) {
        return switch (node) {
            case Node.Keyed map when address.isEmpty() ->
                    Optional.of(map.get("text").filter(Node.Words.class::isInstance).orElse(map));
            case Node.Keyed map ->
                    map.entries().stream()
                            .flatMap(it -> rest(it.key(), address, it.value()).stream())
                            .findFirst();
            case Node.Items list when address.isEmpty() -> Optional.of(list);
            case Node.Items list ->
                    list.items().stream().filter(it -> isChoice(it, address)).findFirst();
            case Node.Words words -> address.isEmpty() ? Optional.of(words) : Optional.empty();
        };
    }

    private static Optional<Node> rest(String key, String address, Node value) {
        if (address.equals(key)) {
            return at(value, "");
        }
        return address.startsWith(key + ".")
                ? at(value, address.substring(key.length() + 1))
                : Optional.empty();
    }

    private static boolean isChoice(Node item, String choice) {
        return item instanceof Node.Words words && words.text().equals(choice)
                || isOnlySometimes(item)
                        && ((Node.Keyed) item).entries().getFirst().key().equals(choice);
    }

    // The nearest to the first step that is not there.
    private static String nearest(Node.Keyed file, String address) {
        Node here = file;
        for (var step : List.of(address.split("\\.", -1))) {
            var next = here instanceof Node.Keyed map ? map.get(step) : Optional.<Node>empty();
            if (next.isEmpty()) {
                return Nearest.hint(step, names(here));
            }
            here = next.get();
        }
        return Nearest.hint(address, names(file));
    }

    private static List<String> names(Node node) {
        return switch (node) {
            case Node.Keyed map -> map.entries().stream().map(Entry::key).toList();
            case Node.Items list ->
                    list.items().stream()
                            .filter(Node.Words.class::isInstance)
                            .map(it -> ((Node.Words) it).text())
                            .toList();
            case Node.Words words -> List.of();
        };
    }

    /**
     * The file without what the shared one says in another language of a text that a council's
     * overlay has changed or removed: nobody reads a rule that no longer holds.
     */
    static Node.Keyed withoutStale(Node.Keyed laid) {
        if (!(laid.get("languages").orElse(null) instanceof Node.Keyed languages)) {
            return laid;
        }
        var kept =
                languages.entries().stream()
                        .map(it -> new Entry(it.key(), it.place(), standing(it.value(), laid)))
                        .toList();
        var still = new Node.Keyed(languages.place(), kept);
        return new Node.Keyed(
                laid.place(),
                laid.entries().stream()
                        .map(
                                it ->
                                        it.key().equals("languages")
                                                ? new Entry(it.key(), it.place(), still)
                                                : it)
                        .toList());
    }

    private static Node standing(Node language, Node.Keyed laid) {
        if (!(language instanceof Node.Keyed texts)) {
            return language;
        }
        var shared = laid.place().file();
        return new Node.Keyed(
                texts.place(),
                texts.entries().stream()
                        .filter(
                                it ->
                                        !it.value().place().file().equals(shared)
                                                || at(laid, it.key())
                                                        .filter(
                                                                n ->
                                                                        n.place()
                                                                                .file()
                                                                                .equals(shared))
                                                        .isPresent())
                        .toList());
    }
}
