package borough.proofreading;

import borough.files.Fault;
import borough.files.Node;
import borough.language.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds names that nothing uses: limits and facts that nothing reads, messages that nothing tells,
 * and questions whose answers go nowhere.
 */
final class Unused {
    private static final Pattern HOLE = Pattern.compile("\\{([^{}.]*?)(?: as \\w+)?[}.\\[]");
    private static final Pattern NAME =
            Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|(?<![\\w.])([a-z_]\\w*)");
    private static final Pattern WAITS = Pattern.compile("(?:at|after) (.+)");
    private static final Pattern BETWEEN = Pattern.compile(" before | without ");
    private static final Set<String> PROVING = Set.of("examples", "languages");

    private final Node.Keyed file;
    private final Set<String> told = new HashSet<>(Set.of("received"));
    private boolean leadsOn;

    Unused(Node.Keyed file) {
        this.file = file;
    }

    List<Fault> faults() {
        var used = new HashSet<String>();
        for (var entry : file.entries()) {
            if (!PROVING.contains(entry.key())) {
                look(entry, used);
            }
        }
        var faults = new ArrayList<Fault>();
        unread("limits", used, faults);
        unread("know", used, faults);
        boolean opensCase = file.get("then").isPresent();
        if (!opensCase && !leadsOn) {
            unread("ask", used, faults);
        }
        if (opensCase) {
            untold(faults);
        }
        return faults;
    }

    private void unread(String section, Set<String> used, List<Fault> faults) {
        if (file.get(section).orElse(null) instanceof Node.Keyed names) {
            for (var entry : names.entries()) {
                if (!used.contains(Scope.inConditions(entry.key()))) {
                    faults.add(unused(entry));
                }
            }
        }
    }

    private void untold(List<Fault> faults) {
        if (file.get("messages").orElse(null) instanceof Node.Keyed messages) {
            messages.entries().stream()
                    .filter(it -> !told.contains(it.key()))
                    .map(
                            it ->
                                    new Fault(
                                            it.place(),
                                            "nothing tells the message \"" + it.key() + "\"",
                                            "name it in a tell:, or take it out"))
                    .forEach(faults::add);
        }
    }

    private static Fault unused(Node.Entry entry) {
        return new Fault(
                entry.place(),
                "nothing uses \"" + entry.key() + "\"",
                "use it in a rule or a text, or take it out");
    }

    private void look(Node.Entry entry, Set<String> used) {
        var waits = WAITS.matcher(entry.key());
        if (waits.matches()) {
            BETWEEN.splitAsStream(waits.group(1)).forEach(it -> whole(it, used));
        }
        switch (entry.value()) {
            case Node.Keyed map -> map.entries().forEach(it -> look(it, used));
            case Node.Items list ->
                    list.items()
                            .forEach(it -> look(new Node.Entry(entry.key(), it.place(), it), used));
            case Node.Words words -> {
                text(entry.key(), words.text(), used);
                if (entry.key().equals("tell")) {
                    told.add(words.text());
                }
                leadsOn |= entry.key().equals("offer") || entry.key().equals("to");
            }
        }
    }

    private static void text(String key, String text, Set<String> used) {
        HOLE.matcher(text)
                .results()
                .forEach(it -> used.add(Scope.inConditions(it.group(1).strip())));
        if (!English.isRead(key)) {
            BETWEEN.splitAsStream(text).forEach(it -> whole(it, used));
            var names = NAME.matcher(text);
            while (names.find()) {
                if (names.group(1) != null) {
                    used.add(names.group(1));
                }
            }
        }
    }

    // "free days", "owner agrees", "day.on": a name by itself, with its spaces.
    private static void whole(String text, Set<String> used) {
        used.add(Scope.inConditions(text.split("[.\\[]", 2)[0].strip()));
    }
}
