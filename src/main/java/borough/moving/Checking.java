package borough.moving;

import borough.services.Move;
import borough.services.Service;
import borough.services.Stage;
import borough.services.Stage.Part;
import borough.services.Trigger;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Whether evidence is still to be looked at where a case stands: a stage that waits for it, or
 * decides by it, is there or to come. Where no stage of the service does, an officer may look at it
 * for as long as the case is open.
 */
final class Checking {
    private final Service service;
    private final Standing standing;

    Checking(Service service, Standing standing) {
        this.service = service;
        this.standing = standing;
    }

    boolean isToCome() {
        return service.allStages().stream().noneMatch(Checking::looks)
                || Choices.lines(standing).stream().anyMatch(this::isToCome);
    }

    private boolean isToCome(String line) {
        var here = Choices.at(standing, line).stage();
        Map<String, Stage> stages =
                line.equals(Whereabouts.CASE)
                        ? service.story().stages()
                        : service.part(line).map(Part::stages).orElse(Map.of());
        var moves = Move.between(stages.values());
        return stages.values().stream()
                        .filter(it -> Move.lead(moves, here, it.name()))
                        .anyMatch(
                                it ->
                                        looks(it)
                                                || !it.name().equals(here)
                                                        && partsLook(it, List.of()))
                || stages.containsKey(here)
                        && partsLook(stages.get(here), standing.parts().keySet());
    }

    // Parts that are open already are looked at by themselves.
    private boolean partsLook(Stage stage, Collection<String> open) {
        return stage.parts().values().stream()
                .filter(it -> !open.contains(it.name()))
                .flatMap(it -> it.stages().values().stream())
                .anyMatch(Checking::looks);
    }

    private static boolean looks(Stage it) {
        return !it.deciding().needsEvidence().isEmpty()
                || it.happenings().stream().anyMatch(one -> isOfEvidence(one.trigger()))
                || it.decisions().stream()
                        .flatMap(one -> one.when().stream())
                        .anyMatch(when -> when.reads().contains("evidence"));
    }

    private static boolean isOfEvidence(Trigger it) {
        return it instanceof Trigger.Heard heard && heard.event().startsWith("evidence ");
    }
}
