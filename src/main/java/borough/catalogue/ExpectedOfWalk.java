package borough.catalogue;

import borough.files.Nearest;
import borough.files.Node;
import borough.services.Service;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What an example may expect of the way up to sending. */
final class ExpectedOfWalk {
    static final Set<String> KEYS = Set.of("refused", "diverted", "warned", "asks", "skips");
    // Names of the file, each expected as a list, and where it happened.
    private static final Map<String, Function<ExampleWalk, Collection<String>>> LISTS =
            Map.of("refused", w -> w.refused, "diverted", w -> w.diverted, "warned", w -> w.warned);

    private final Service service;
    private final ExampleWalk walked;
    private final Expected expected;

    ExpectedOfWalk(Service service, ExampleWalk walked, Expected expected) {
        this.service = service;
        this.walked = walked;
        this.expected = expected;
    }

    void check(Node.Entry entry) {
        var list = LISTS.get(entry.key());
        if (list != null) {
            expected.same(entry, list.apply(walked));
            return;
        }
        switch (entry.key()) {
            case "asks" -> expected.among(entry, walked.asked);
            case "skips" -> skips(entry);
            default -> throw new IllegalStateException(entry.key() + " is none of " + KEYS);
        }
    }

    private void skips(Node.Entry entry) {
        for (var name : Expected.texts(entry.value())) {
            if (service.question(name).isEmpty()) {
                expected.fault(
                        entry.place(),
                        "there is no question \"" + name + "\"",
                        Nearest.hint(name, service.form().questions().keySet()));
            } else if (walked.asked.contains(name)) {
                expected.wrong(entry, Set.of(name), Set.of("it is asked"));
            }
        }
    }
}
