package borough.reading;

import borough.files.Nearest;
import borough.files.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rule word {@code languages}: a text of the file by its address, in another language. */
final class ReadLanguages {
    private ReadLanguages() {}

    static void check(Node.Keyed file, Reading reading) {
        var languages = file.get("languages");
        if (languages.isEmpty()) {
            return;
        }
        for (var language : reading.map(languages.get()).entries()) {
            if (!language.key().matches("[a-z]{2,3}")) {
                reading.fault(
                        language.place(),
                        "\"" + language.key() + "\" is no language",
                        "write its code, such as pl");
            }
            for (var text : reading.map(language.value()).entries()) {
                address(file, text, reading);
            }
        }
    }

    private static void address(Node.Keyed file, Node.Entry text, Reading reading) {
        reading.text(text.value());
        Node here = file;
        for (var step : List.of(text.key().split("\\.", -1))) {
            var next = here instanceof Node.Keyed map ? map.get(step) : Optional.<Node>empty();
            if (next.isEmpty()) {
                reading.fault(
                        text.place(),
                        "there is no " + text.key() + " in this file",
                        Nearest.hint(step, keys(here)));
                return;
            }
            here = next.get();
        }
        boolean sound =
                here instanceof Node.Words
                        || here instanceof Node.Keyed map && map.get("text").isPresent();
        if (!sound) {
            reading.fault(text.place(), text.key() + " is no text", "give the address of one text");
        }
    }

    private static List<String> keys(Node node) {
        return node instanceof Node.Keyed map
                ? map.entries().stream().map(Node.Entry::key).toList()
                : new ArrayList<>();
    }
}
