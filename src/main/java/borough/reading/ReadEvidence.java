package borough.reading;

import borough.files.Node;
import borough.services.Evidence;
import borough.services.Evidence.How;
import borough.services.Evidence.Item;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/** The rule word {@code evidence}: what must be held, item by item, or {@code never asked}. */
final class ReadEvidence {
    static final Set<String> KEYS = Set.of("when", "held", "file", "checked by", "lasts", "before");

    private ReadEvidence() {}

    static Evidence read(Node node, Reading reading) {
        if (node instanceof Node.Words words) {
            if (!words.text().equals("never asked")) {
                reading.fault(
                        node.place(),
                        "evidence is \"" + words.text() + "\"",
                        "write never asked, or the items by name");
            }
            return new Evidence(true, Evidence.NONE.items());
        }
        var items = new ArrayList<Item>();
        for (var entry : reading.map(node).entries()) {
            items.add(item(entry, reading));
        }
        return new Evidence(false, items);
    }

    private static Item item(Node.Entry entry, Reading reading) {
        var map = reading.map(entry.value());
        reading.onlyKeys(map, KEYS);
        var held = reading.condition(map, "held");
        Optional<String> file = reading.words(map, "file");
        if (held.isEmpty() && file.isEmpty()) {
            reading.fault(
                    entry.place(),
                    "nothing shows that we hold \"" + entry.key() + "\"",
                    "add held: and a condition, or file: and a question");
        }
        if (file.isEmpty() && map.get("checked by").isPresent()) {
            reading.fault(
                    map.get("checked by").get().place(),
                    "there is no file to check",
                    "add file: and a question, or take out checked by:");
        }
        var how =
                new How(
                        held,
                        file,
                        reading.list(map, "checked by"),
                        ReadTime.within(map, "lasts", reading));
        return new Item(entry.key(), reading.condition(map, "when"), how);
    }
}
