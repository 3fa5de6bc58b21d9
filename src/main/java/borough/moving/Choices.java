package borough.moving;

import borough.language.Condition;
import borough.language.Truth;
import borough.moving.Entered.Taken;
import borough.moving.Moves.By;
import borough.moving.Moves.Choice;
import borough.moving.Moves.ToFill;
import borough.moving.Standing.At;
import borough.services.Knowing;
import borough.services.Move;
import borough.services.Service;
import borough.services.Stage;
import borough.services.Stage.Decision;
import borough.values.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one person may decide in a case and in its parts now. */
final class Choices {
    private static final String ANOTHER = "another ";

    private final Service service;
    private final Standing standing;
    private final Going going;
    private final Knowing known;
    private final By by;

    Choices(Service service, Standing standing, Going going, Knowing known, By by) {
        this.service = service;
        this.standing = standing;
        this.going = going;
        this.known = known;
        this.by = by;
    }

    /** Where the case stands, or a part of it. */
    static At at(Standing standing, String line) {
        return line.equals(Whereabouts.CASE)
                ? standing.at()
                : standing.parts().getOrDefault(line, standing.at());
    }

    /** The case and its parts, where they are open. */
    static List<String> lines(Standing standing) {
        var lines = new ArrayList<String>();
        if (standing.at().isOpen()) {
            lines.add(Whereabouts.CASE);
        }
        standing.parts().entrySet().stream()
                .filter(part -> part.getValue().isOpen())
                .forEach(part -> lines.add(part.getKey()));
        return lines;
    }

    /**
     * Whether a decision says yes: it leads on, to no end but {@code done}, and not to a stage from
     * which the case comes back to be decided.
     */
    static boolean isYes(Service service, String part, Stage stage, Decision decision) {
        var stages = service.part(part).map(it -> it.stages().values());
        var moves = Move.between(stages.orElse(service.story().stages().values()));
        return decision.reaction()
                .to()
                .flatMap(to -> service.stage(part, to))
                .filter(to -> to.end().map("done"::equals).orElse(true))
                .filter(to -> !Move.lead(moves, to.name(), stage.name()))
                .isPresent();
    }

    List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        for (var line : lines(standing)) {
            if (at(standing, line).proposal().isEmpty()) {
                offered(line).forEach(one -> choices.add(choice(line, one)));
            } else {
                second(line)
                        .ifPresent(
                                one -> {
                                    choices.add(second(line, one));
                                    choices.add(back(line));
                                });
            }
        }
        return choices;
    }

    /** The questions of each stage in which this person is one of those who decide. */
    List<ToFill> toFill() {
        var asked = new ArrayList<ToFill>();
        for (var line : lines(standing)) {
            stage(line).stream()
                    .filter(stage -> stage.decisions().stream().anyMatch(one -> may(one.by())))
                    .flatMap(stage -> stage.deciding().ask().values().stream())
                    .filter(one -> one.when().map(this::holds).orElse(true))
                    .forEach(one -> asked.add(new ToFill(line, one)));
        }
        return asked;
    }

    private Choice choice(String line, Decision it) {
        var manner = it.manner();
        return new Choice(line, it.name(), manner.needsReason(), manner.mustTick(), moreTime(it));
    }

    private Choice second(String line, Decision it) {
        return new Choice(line, it.name(), false, List.of(), moreTime(it));
    }

    private static Choice back(String line) {
        return new Choice(line, Moves.SEND_BACK, true, List.of(), Optional.empty());
    }

    private Optional<Period> moreTime(Decision it) {
        return it.reaction().moreTime().flatMap(more -> more.value(known)).map(Period.class::cast);
    }

    private List<Decision> offered(String line) {
        Each.know(service, line, known);
        return stage(line).stream()
                .flatMap(
                        stage ->
                                stage.decisions().stream()
                                        .filter(one -> may(one.by()))
                                        .filter(this::holds)
                                        .filter(one -> mayGiveTime(line, one))
                                        .filter(one -> !going.lacksEvidence(line, stage, one)))
                .toList();
    }

    private boolean mayGiveTime(String line, Decision decision) {
        return decision.reaction().moreTime().isEmpty()
                || standing.mayGiveTime(line, decision.name());
    }

    private boolean holds(Decision decision) {
        return decision.when().map(this::holds).orElse(true);
    }

    private boolean holds(Condition when) {
        return when.holds(known) == Truth.YES;
    }

    // "another grants officer" is any grants officer but the one who decided last.
    private boolean may(List<String> roles) {
        var last = standing.memory().decided().map(Taken::by);
        return roles.stream()
                .anyMatch(
                        role ->
                                role.startsWith(ANOTHER)
                                        ? by.roles().contains(role.substring(ANOTHER.length()))
                                                && last.filter(by.name()::equals).isEmpty()
                                        : by.roles().contains(role));
    }

    // The second person is never the first.
    private Optional<Decision> second(String line) {
        return at(standing, line)
                .proposal()
                .filter(one -> !one.by().equals(by.name()))
                .flatMap(one -> decision(line, one.decision()))
                .filter(one -> may(one.manner().secondPerson().stream().toList()));
    }

    Optional<Decision> decision(String line, String name) {
        return stage(line).stream()
                .flatMap(stage -> stage.decisions().stream())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    private Optional<Stage> stage(String line) {
        return service.stage(line, at(standing, line).stage());
    }
}
