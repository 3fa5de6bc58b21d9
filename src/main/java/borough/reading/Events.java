package borough.reading;

import borough.files.Fault;
import borough.files.Nearest;
import borough.services.Doing;
import borough.services.Review;
import borough.services.Service;
import borough.services.Stage.Part;
import borough.services.Trigger;
import borough.vocabulary.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The events that a service can hear: those of its actions, of the customer, of evidence and of its
 * parts. Any other is news that another case sends.
 */
final class Events {
    private static final List<String> ALWAYS =
            List.of(
                    "customer accepts",
                    "customer answers",
                    "customer cancels",
                    "customer confirms",
                    "customer declines",
                    "customer reports again",
                    "customer stops",
                    "customer withdraws",
                    "evidence asked",
                    "evidence accepted",
                    "evidence complete",
                    "entry added",
                    "parts done");

    private final Service service;
    private final Vocabulary words;
    private final Set<String> known = new LinkedHashSet<>(ALWAYS);

    Events(Service service, Vocabulary words) {
        this.service = service;
        this.words = words;
        for (var doing : service.doings()) {
            words.findAction(doing.call().word())
                    .ifPresent(
                            action ->
                                    action.announces()
                                            .forEach(
                                                    event ->
                                                            known.addAll(
                                                                    service.eventsOf(
                                                                            action.name(),
                                                                            event))));
        }
        service.reviews().stream().map(Review::asked).forEach(known::add);
        service.parts().forEach(this::ofPart);
    }

    private void ofPart(Part part) {
        part.stages()
                .values()
                .forEach(
                        stage -> {
                            known.add(part.name() + " " + stage.name());
                            stage.end().ifPresent(end -> known.add(part.name() + " " + end));
                        });
        if (part.stages().isEmpty()) {
            ReadThen.ENDS.forEach(end -> known.add(part.name() + " " + end));
        }
    }

    /** What is wrong with waiting for this; empty where something may announce it. */
    Optional<Fault> wrong(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Heard heard -> wrong(heard, heard.event());
            case Trigger.AfterQuiet quiet -> wrong(quiet, quiet.without());
            default -> Optional.empty();
        };
    }

    private Optional<Fault> wrong(Trigger trigger, String event) {
        if (known.contains(event) || isOfUnknownWord(event) || isNews(event)) {
            return Optional.empty();
        }
        return Optional.of(
                new Fault(
                        trigger.place(),
                        "nothing announces \"" + event + "\"",
                        Nearest.hint(event, known)));
    }

    // Of a word that nobody teaches nothing is known, and the word itself is a fault already.
    private boolean isOfUnknownWord(String event) {
        return service.doings().stream()
                .filter(doing -> words.findAction(doing.call().word()).isEmpty())
                .map(Doing::name)
                .anyMatch(name -> name.isEmpty() || event.startsWith(name + " "));
    }

    // News of another case belongs to nothing in this file, and is no slip of the pen.
    private boolean isNews(String event) {
        boolean ours =
                service.doings().stream()
                        .map(Doing::name)
                        .anyMatch(name -> !name.isEmpty() && event.startsWith(name + " "));
        boolean ofPart = service.parts().stream().anyMatch(it -> event.startsWith(it.name() + " "));
        boolean reserved = event.matches("(customer|evidence|parts|entry) .*");
        return !ours && !ofPart && !reserved && Nearest.to(event, known).isEmpty();
    }
}
