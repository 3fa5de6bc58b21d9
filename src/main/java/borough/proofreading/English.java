package borough.proofreading;

import borough.files.Fault.Place;
import borough.files.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The English of a file that people read: its questions, hints, rules and messages. */
final class English {
    private static final Set<String> READ =
            Set.of("service", "about", "who", "question", "hint", "say", "text", "because");
    // Values and expressions, other languages, and what only proves.
    private static final Set<String> NOT_READ =
            Set.of("limits", "know", "price", "evidence", "keep", "languages", "examples");

    private final List<Said> all = new ArrayList<>();

    /** One text and where it stands. */
    record Said(Place place, String text) {}

    English(Node.Keyed file) {
        for (var entry : file.entries()) {
            if (entry.key().equals("messages") && entry.value() instanceof Node.Keyed messages) {
                messages.entries().forEach(this::message);
            } else if (!NOT_READ.contains(entry.key())) {
                collect(entry);
            }
        }
    }

    List<Said> all() {
        return all;
    }

    /** Whether what stands under this key is read by people, rather than by the program. */
    static boolean isRead(String key) {
        return READ.contains(key);
    }

    private void message(Node.Entry message) {
        if (message.value() instanceof Node.Words words) {
            all.add(new Said(words.place(), words.text()));
        } else {
            collect(message);
        }
    }

    private void collect(Node.Entry entry) {
        switch (entry.value()) {
            case Node.Words words -> {
                if (READ.contains(entry.key())) {
                    all.add(new Said(words.place(), words.text()));
                }
            }
            case Node.Keyed map -> map.entries().forEach(this::collect);
            case Node.Items list ->
                    list.items().forEach(it -> collect(new Node.Entry("", it.place(), it)));
        }
    }
}
