package borough.catalogue;

import borough.files.Fault;
import borough.files.Fault.Place;
import borough.files.Nearest;
import borough.services.Service;
import borough.services.Stage;
import borough.services.Stage.Reaction;
import borough.services.Trigger;
import borough.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds stages that cannot be reached or left, moves that lead nowhere, events that nothing
 * announces and messages that nobody wrote.
 */
final class StagesCheck {
    private static final List<String> FROM_OUTSIDE =
            List.of(
                    "customer cancels",
                    "customer confirms",
                    "customer stops",
                    "customer withdraws");

    private final Service service;
    private final Vocabulary words;
    private final List<Fault> faults = new ArrayList<>();

    StagesCheck(Service service, Vocabulary words) {
        this.service = service;
        this.words = words;
    }

    List<Fault> faults() {
        var events = events();
        for (var stage : service.stages()) {
            leaving(stage);
            tells(stage.entering().tells(), stage);
            stage.happenings().forEach(it -> reaction(it.reaction(), it.trigger().place()));
            stage.decisions().forEach(it -> reaction(it.reaction(), place(stage)));
            for (var happening : stage.happenings()) {
                if (happening.trigger() instanceof Trigger.Heard heard
                        && !events.contains(heard.event())
                        && !isOfUnknownWord(heard.event())) {
                    fault(
                            heard.place(),
                            "nothing announces \"" + heard.event() + "\"",
                            Nearest.hint(heard.event(), events));
                }
            }
        }
        reachable();
        promised();
        return faults;
    }

    private void fault(Place place, String wrong, String right) {
        faults.add(new Fault(place, wrong, right));
    }

    private Place place(Stage stage) {
        return service.proof().place(stage.name());
    }

    private Set<String> events() {
        var events = new LinkedHashSet<>(FROM_OUTSIDE);
        for (var doing : service.doings()) {
            words.findAction(doing.call().word())
                    .ifPresent(
                            action ->
                                    action.announces()
                                            .forEach(
                                                    event ->
                                                            events.addAll(
                                                                    service.eventsOf(
                                                                            action.name(),
                                                                            event))));
        }
        return events;
    }

    // Of a word that nobody teaches nothing is known, and the word itself is a fault already.
    private boolean isOfUnknownWord(String event) {
        return service.doings().stream()
                .filter(doing -> words.findAction(doing.call().word()).isEmpty())
                .anyMatch(doing -> doing.name().isEmpty() || event.startsWith(doing.name() + " "));
    }

    private void leaving(Stage stage) {
        boolean left =
                stage.happenings().stream().anyMatch(it -> it.reaction().to().isPresent())
                        || stage.decisions().stream()
                                .anyMatch(it -> it.reaction().to().isPresent());
        if (stage.end().isEmpty() && !left) {
            fault(
                    place(stage),
                    "the stage \"" + stage.name() + "\" can't be left",
                    "add on, after, at or decide: with a stage to go to, or end:");
        }
        if (stage.end().isPresent() && left) {
            fault(
                    place(stage),
                    "the stage \"" + stage.name() + "\" ends and goes on",
                    "take out end: or what leaves it");
        }
    }

    private void reaction(Reaction reaction, Place place) {
        reaction.to()
                .filter(to -> service.stage(to).isEmpty())
                .ifPresent(
                        to ->
                                fault(
                                        place,
                                        "there is no stage \"" + to + "\"",
                                        Nearest.hint(to, service.story().stages().keySet())));
        reaction.tells().forEach(message -> message(message, place));
    }

    private void tells(List<String> tells, Stage stage) {
        tells.forEach(message -> message(message, place(stage)));
    }

    private void message(String message, Place place) {
        var known = service.story().messages().keySet();
        if (!known.contains(message)) {
            fault(place, "there is no message \"" + message + "\"", Nearest.hint(message, known));
        }
    }

    private void reachable() {
        var stages = service.stages();
        if (stages.isEmpty()) {
            return;
        }
        var reached = new HashSet<String>();
        var open = new ArrayList<>(List.of(stages.getFirst().name()));
        while (!open.isEmpty()) {
            var here = open.removeLast();
            if (reached.add(here)) {
                service.legalMoves().stream()
                        .filter(m -> m.from().equals(here))
                        .forEach(m -> open.add(m.to()));
            }
        }
        for (var stage : stages) {
            if (!reached.contains(stage.name())) {
                fault(
                        place(stage),
                        "the stage \"" + stage.name() + "\" can't be reached",
                        "lead to it, or take it out");
            }
        }
    }

    private void promised() {
        boolean waits =
                service.stages().stream()
                        .flatMap(stage -> stage.happenings().stream())
                        .anyMatch(it -> it.trigger() instanceof Trigger.AfterDue);
        if (waits && service.story().promise().isEmpty()) {
            fault(
                    place(service.stages().getFirst()),
                    "a stage waits for \"after due\" and nothing is promised",
                    "add promise: and a limit");
        }
    }
}
