package borough.services;

import borough.services.Stage.Part;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What someone sees of a case: {@code customer}, {@code reporter}, {@code public}, a role or a
 * team. An answer's or a part's own {@code seen by} is narrower than the case's, and counts.
 */
public record Sight(Service service, String who, Optional<Stage> stage) {
    /** Nobody in particular looks, and sees everything. */
    private boolean isEverybody() {
        return who.isEmpty();
    }

    public boolean sees(Question question) {
        return sees(question.care().seenBy());
    }

    public boolean sees(Part part) {
        return sees(part.care().seenBy());
    }

    private boolean sees(List<String> own) {
        return isEverybody() || seesStage() && (own.isEmpty() ? seesCase() : own.contains(who));
    }

    private boolean seesStage() {
        var by = stage.map(it -> it.saying().seenBy()).orElse(List.of());
        return by.isEmpty() || by.contains(who);
    }

    /**
     * What someone of the council sees, who has several names: roles and teams. Where a file does
     * not say who sees the case, all who work for the council may.
     */
    public static boolean sees(Service service, Collection<String> names, Optional<Stage> stage) {
        return isAmong(service.privacy().seen().by(), names)
                && isAmong(stage.map(it -> it.saying().seenBy()).orElse(List.of()), names);
    }

    /** Whether one of these names is among those who see something; all are where none is said. */
    public static boolean isAmong(List<String> seenBy, Collection<String> names) {
        return seenBy.isEmpty() || names.stream().anyMatch(seenBy::contains);
    }

    /** Whether they see that there is a case. */
    public boolean seesCase() {
        var by = service.privacy().seen().by();
        return by.isEmpty() ? seesCaseOfOwner() : by.contains(who);
    }

    private boolean seesCaseOfOwner() {
        return who.equals("customer")
                || who.equals("reporter")
                || who.equals(service.owner())
                || works(who);
    }

    // Whoever is to decide something, or is asked to look, sees what it is about.
    private boolean works(String role) {
        return service.allStages().stream()
                .anyMatch(
                        stage ->
                                stage.deciding().team().filter(role::equals).isPresent()
                                        || stage.decisions().stream()
                                                .anyMatch(it -> it.by().contains(role))
                                        || stage.happenings().stream()
                                                .anyMatch(
                                                        it ->
                                                                it.reaction()
                                                                        .raiseTo()
                                                                        .filter(role::equals)
                                                                        .isPresent()));
    }
}
