package borough.proofreading;

import borough.files.Fault;
import borough.files.Nearest;
import borough.files.Node;
import borough.language.Scope;
import borough.services.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds areas and departments that there are not, and roles that a council does not have. */
final class Belonging {
    private static final Set<String> WHO =
            Set.of(
                    "by",
                    "leave to",
                    "must arrive",
                    "override",
                    "raise to",
                    "second person",
                    "seen by",
                    "checked by",
                    "team");
    // Whoever the case itself names holds no role of a council.
    private static final Set<String> NO_ROLE =
            Set.of("customer", "reporter", "public", "crew on the day");
    private static final Pattern TASK = Pattern.compile("cases\\.task\\(\\s*\"([^\"]*)\"");

    private final Surroundings around;
    private final Node.Keyed file;
    private final List<Fault> faults = new ArrayList<>();

    Belonging(Surroundings around, Node.Keyed file) {
        this.around = around;
        this.file = file;
    }

    List<Fault> faults() {
        oneOf("area", around.areas());
        oneOf("owner", around.departments());
        file.entries().stream()
                .filter(it -> !it.key().equals("examples") && !it.key().equals("languages"))
                .forEach(this::look);
        recipients();
        return faults;
    }

    // Whoever is neither the customer nor named by an answer or a fact is a role of the council.
    private void recipients() {
        if (!(file.get("messages").orElse(null) instanceof Node.Keyed messages)) {
            return;
        }
        var named = names();
        for (var entry : messages.entries()) {
            if (entry.value() instanceof Node.Keyed message
                    && message.get("to").orElse(null) instanceof Node.Words to
                    && !to.text().contains(".")
                    && !to.text().equals(Message.JOINED)
                    && !named.contains(Scope.inConditions(to.text()))) {
                role(to, to.text());
            }
        }
    }

    private Set<String> names() {
        var names = new HashSet<String>();
        for (var section : List.of("ask", "know", "limits")) {
            if (file.get(section).orElse(null) instanceof Node.Keyed map) {
                map.entries().forEach(it -> names.add(Scope.inConditions(it.key())));
            }
        }
        return names;
    }

    private void oneOf(String key, Set<String> known) {
        if (file.get(key).orElse(null) instanceof Node.Words words
                && !known.contains(words.text())) {
            fault(words, "there is no " + key + " \"" + words.text() + "\"", known, words.text());
        }
    }

    private void fault(Node.Words at, String wrong, Collection<String> known, String said) {
        faults.add(new Fault(at.place(), wrong, Nearest.hint(said, known)));
    }

    private void look(Node.Entry entry) {
        switch (entry.value()) {
            case Node.Keyed map -> map.entries().forEach(this::look);
            case Node.Items list ->
                    list.items().forEach(it -> look(new Node.Entry(entry.key(), it.place(), it)));
            case Node.Words words -> {
                if (WHO.contains(entry.key())) {
                    role(words, words.text());
                }
                TASK.matcher(words.text()).results().forEach(it -> role(words, it.group(1)));
            }
        }
    }

    private void role(Node.Words at, String said) {
        var role = said.startsWith("another ") ? said.substring("another ".length()) : said;
        if (NO_ROLE.contains(role)) {
            return;
        }
        var without =
                around.roles().entrySet().stream()
                        .filter(council -> !council.getValue().contains(role))
                        .toList();
        if (!without.isEmpty()) {
            var files = String.join(" and ", without.stream().map(it -> it.getKey()).toList());
            fault(
                    at,
                    "no team holds the role \"" + role + "\" in " + files,
                    Stream.concat(without.getFirst().getValue().stream(), NO_ROLE.stream())
                            .toList(),
                    role);
        }
    }
}
