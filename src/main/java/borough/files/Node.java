package borough.files;

import borough.files.Fault.Place;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a file, with the line it stands on. Texts are texts: what they mean, its reader says.
 */
public sealed interface Node {
    Place place();

    /** A map, in the order of the file. */
    record Keyed(Place place, List<Entry> entries) implements Node {
        public Optional<Node> get(String key) {
            return entries.stream().filter(e -> e.key().equals(key)).map(Entry::value).findFirst();
        }
    }

    /** A list. */
    record Items(Place place, List<Node> items) implements Node {}

    /** A text; {@code quoted} tells {@code "yes"} from yes. */
    record Words(Place place, String text, boolean quoted) implements Node {}

    /** A key, where it stands, and what it holds. */
    record Entry(String key, Place place, Node value) {}

    /** What it is, to be told what it should have been. */
    default String kind() {
        return switch (this) {
            case Keyed map -> "a map";
            case Items list -> "a list";
            case Words words ->
                    words.text().isEmpty() ? "nothing" : "\"" + shortened(words.text()) + "\"";
        };
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
