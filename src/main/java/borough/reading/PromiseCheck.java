package borough.reading;

import borough.files.Fault;
import borough.files.Fault.Place;
import borough.files.Nearest;
import borough.files.Node;
import borough.services.Service;
import borough.services.Stage;
import borough.services.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Checks what needs a promise, and that what is said to meet it comes and comes later. */
final class PromiseCheck {
    private final Service service;
    private final Node.Keyed file;
    private final List<Fault> faults = new ArrayList<>();

    PromiseCheck(Service service, Node.Keyed file) {
        this.service = service;
        this.file = file;
    }

    List<Fault> faults() {
        if (service.story().promise().isEmpty()) {
            nothingPromised();
        }
        file.get(ReadFile.MET_BY).ifPresent(this::metBy);
        return faults;
    }

    private void fault(Place place, String wrong, String right) {
        faults.add(new Fault(place, wrong, right));
    }

    private void nothingPromised() {
        boolean waits = triggers().anyMatch(Trigger.AfterDue.class::isInstance);
        boolean longer =
                service.allStages().stream()
                        .flatMap(it -> it.decisions().stream())
                        .anyMatch(it -> it.reaction().moreTime().isPresent());
        var right = "add promise: and a limit";
        if (waits) {
            fault(first(), "a stage waits for \"after due\" and nothing is promised", right);
        }
        if (longer) {
            fault(first(), "a decision gives more time and nothing is promised", right);
        }
        file.get(ReadFile.MET_BY)
                .ifPresent(it -> fault(it.place(), "met by: and nothing is promised", right));
    }

    private Place first() {
        return service.proof().place(service.stages().getFirst().name());
    }

    private void metBy(Node node) {
        var known = new LinkedHashSet<String>();
        service.allStages().forEach(it -> known.add(it.name()));
        service.allStages().stream()
                .flatMap(it -> it.decisions().stream())
                .forEach(it -> known.add(it.name()));
        triggers()
                .filter(Trigger.Heard.class::isInstance)
                .forEach(it -> known.add(((Trigger.Heard) it).event()));
        var all = node instanceof Node.Items list ? list.items() : List.of(node);
        all.forEach(it -> metBy(it, known));
    }

    private void metBy(Node node, Set<String> known) {
        if (!(node instanceof Node.Words words)) {
            return;
        }
        var name = words.text();
        if (!known.contains(name)) {
            fault(
                    node.place(),
                    "no stage, decision or event is called \"" + name + "\"",
                    Nearest.hint(name, known));
            return;
        }
        if (service.stages().getFirst().name().equals(name)) {
            fault(
                    node.place(),
                    "every case begins in \"" + name + "\", which would meet each promise at once",
                    "name what comes later: a stage, a decision or an event");
        }
        if (service.stage(name).flatMap(Stage::end).isPresent()) {
            fault(
                    node.place(),
                    "\"" + name + "\" ends the case, which meets the promise by itself",
                    "take it out");
        }
    }

    private Stream<Trigger> triggers() {
        return service.allStages().stream()
                .flatMap(stage -> stage.happenings().stream())
                .map(Stage.Happening::trigger);
    }
}
