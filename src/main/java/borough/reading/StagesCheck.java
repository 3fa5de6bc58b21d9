package borough.reading;

import borough.files.Fault;
import borough.files.Fault.Place;
import borough.files.Nearest;
import borough.services.Move;
import borough.services.Review;
import borough.services.Service;
import borough.services.Stage;
import borough.services.Stage.Decision;
import borough.services.Stage.Part;
import borough.services.Stage.Reaction;
import borough.services.Stage.Way;
import borough.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds stages that can't be reached or left, moves that lead nowhere or round for ever, events
 * that nothing announces and messages that nobody wrote; in parts as in the case.
 */
final class StagesCheck {
    private static final String CASE = "";

    private final Service service;
    private final Events events;
    private final List<Fault> faults = new ArrayList<>();

    StagesCheck(Service service, Vocabulary words) {
        this.service = service;
        this.events = new Events(service, words);
    }

    List<Fault> faults() {
        line(CASE, service.story().stages());
        var names = new HashSet<String>();
        for (var part : service.parts()) {
            if (!names.add(part.name())) {
                fault(
                        part.place(),
                        "two parts are called \"" + part.name() + "\"",
                        "give each a name of its own");
            }
            line(part.name(), part.stages());
        }
        opened();
        service.reviews().forEach(this::review);
        return faults;
    }

    private void fault(Place place, String wrong, String right) {
        faults.add(new Fault(place, wrong, right));
    }

    private Place place(String line, Stage stage) {
        return service.proof().place(line.isEmpty() ? stage.name() : line + ": " + stage.name());
    }

    private void line(String line, Map<String, Stage> stages) {
        for (var stage : stages.values()) {
            var place = place(line, stage);
            leaving(stage, place);
            stage.entering().tells().forEach(message -> message(message, place));
            stage.happenings().forEach(it -> reaction(it.reaction(), stages, it.trigger().place()));
            stage.decisions().forEach(it -> reaction(it.reaction(), stages, place));
            deciding(stage, place);
            stage.happenings().stream()
                    .flatMap(it -> events.wrong(it.trigger()).stream())
                    .forEach(faults::add);
            for (var question : stage.waiting().askAgain()) {
                if (service.question(question).isEmpty()) {
                    fault(
                            place,
                            "there is no question \"" + question + "\" to ask again",
                            Nearest.hint(question, service.form().questions().keySet()));
                }
            }
        }
        reachable(line, stages);
        round(line, stages.values());
    }

    private void leaving(Stage stage, Place place) {
        boolean left =
                stage.happenings().stream().anyMatch(it -> it.reaction().to().isPresent())
                        || stage.decisions().stream()
                                .anyMatch(it -> it.reaction().to().isPresent());
        if (stage.end().isEmpty() && !left) {
            fault(
                    place,
                    "the stage \"" + stage.name() + "\" can't be left",
                    "add on, after, at or decide: with a stage to go to, or end:");
        }
        if (stage.end().isPresent() && left) {
            fault(
                    place,
                    "the stage \"" + stage.name() + "\" ends and goes on",
                    "take out end: or what leaves it");
        }
        boolean joined =
                stage.happenings().stream()
                        .anyMatch(it -> it.trigger().said().equals("on parts done"));
        if (!stage.parts().isEmpty() && !joined && !left) {
            fault(
                    place,
                    "nobody waits for the parts of \"" + stage.name() + "\"",
                    "add on parts done:");
        }
    }

    private void deciding(Stage stage, Place place) {
        var decisions = stage.decisions();
        var byRule = decisions.stream().filter(it -> it.by().isEmpty()).toList();
        boolean always = byRule.stream().anyMatch(it -> it.when().isEmpty());
        boolean otherwise =
                decisions.size() > byRule.size()
                        || stage.happenings().stream()
                                .anyMatch(it -> it.reaction().to().isPresent());
        if (!byRule.isEmpty() && !always && !otherwise) {
            fault(
                    place,
                    "the stage \"" + stage.name() + "\" stands still where no rule holds",
                    "add a decision without when:, or one by: a role");
        }
        for (var one : byRule) {
            one.manner().leaveTo().ifPresent(role -> leftTo(role, one, stage, place));
        }
        for (var one : decisions) {
            one.manner()
                    .secondPerson()
                    .filter(role -> one.by().equals(List.of(role)) && role.startsWith("another "))
                    .ifPresent(
                            role ->
                                    fault(
                                            place,
                                            "\"" + one.name() + "\" is agreed by who decides it",
                                            "name another role for second person:"));
        }
    }

    private void leftTo(String role, Decision left, Stage stage, Place place) {
        boolean may =
                stage.decisions().stream()
                        .anyMatch(
                                it ->
                                        it.by().contains(role)
                                                || it.by().contains("another " + role));
        if (!may) {
            fault(
                    place,
                    "\"" + left.name() + "\" leaves it to " + role + ", who may decide nothing",
                    "add a decision by: " + role);
        }
    }

    private void reaction(Reaction reaction, Map<String, Stage> stages, Place place) {
        reaction.to().ifPresent(to -> stage(to, stages, place));
        reaction.tells().forEach(message -> message(message, place));
        for (var part : reaction.opens()) {
            var names = service.parts().stream().map(Part::name).toList();
            if (!names.contains(part)) {
                fault(place, "there is no part \"" + part + "\"", Nearest.hint(part, names));
            }
        }
    }

    private void stage(String name, Map<String, Stage> stages, Place place) {
        if (!stages.containsKey(name)) {
            fault(place, "there is no stage \"" + name + "\"", Nearest.hint(name, stages.keySet()));
        }
    }

    private void message(String message, Place place) {
        var known = service.story().messages().keySet();
        if (!known.contains(message)) {
            fault(place, "there is no message \"" + message + "\"", Nearest.hint(message, known));
        }
    }

    private void reachable(String line, Map<String, Stage> stages) {
        if (stages.isEmpty()) {
            return;
        }
        var reached = new HashSet<String>();
        var open = new ArrayList<String>();
        open.add(stages.keySet().iterator().next());
        if (line.isEmpty()) {
            service.reviews().forEach(it -> it.then().to().ifPresent(open::add));
        }
        var moves = Move.between(stages.values());
        while (!open.isEmpty()) {
            var here = open.removeLast();
            if (reached.add(here)) {
                moves.stream().filter(m -> m.from().equals(here)).forEach(m -> open.add(m.to()));
            }
        }
        for (var stage : stages.values()) {
            if (!reached.contains(stage.name())) {
                fault(
                        place(line, stage),
                        "the stage \"" + stage.name() + "\" can't be reached",
                        "lead to it, or take it out");
            }
        }
    }

    // Rules that lead from stage to stage must come to one that waits.
    private void round(String line, Collection<Stage> stages) {
        for (var stage : stages) {
            var seen = new HashSet<String>();
            var open = new ArrayList<>(byRule(stage));
            while (!open.isEmpty()) {
                var next = open.removeLast();
                if (seen.add(next)) {
                    stages.stream()
                            .filter(it -> it.name().equals(next))
                            .forEach(it -> open.addAll(byRule(it)));
                }
            }
            if (seen.contains(stage.name())) {
                fault(
                        place(line, stage),
                        "rules lead from \"" + stage.name() + "\" back to it, round for ever",
                        "let one of them wait for something");
            }
        }
    }

    private static List<String> byRule(Stage stage) {
        return stage.decisions().stream()
                .filter(Decision::isAutomatic)
                .flatMap(it -> it.reaction().to().stream())
                .toList();
    }

    // A part opens with its stage or late; one that never opens is a fault of its condition.
    private void opened() {
        for (var stage : service.stages()) {
            for (var part : stage.parts().values()) {
                if (part.way() instanceof Way.Stages own && own.then().isEmpty()) {
                    fault(
                            part.place(),
                            "the part \"" + part.name() + "\" has no stages",
                            "add then:");
                }
            }
        }
    }

    private void review(Review review) {
        var stages = service.story().stages();
        for (var of : review.of()) {
            stage(of, stages, review.place());
            service.stage(of)
                    .filter(it -> it.end().isEmpty())
                    .ifPresent(
                            it ->
                                    fault(
                                            review.place(),
                                            "the stage \"" + of + "\" does not end",
                                            "review a stage with end:, or let the stage wait"));
        }
        review.due().once().flatMap(events::wrong).ifPresent(faults::add);
        review.then().tells().forEach(message -> message(message, review.place()));
        Optional<String> to = review.then().to();
        boolean asked = review.due().mayAskWithin().isPresent();
        // Who asks may be sent elsewhere; nothing sends a case there by itself.
        to.filter(it -> !asked && !stages.containsKey(it))
                .ifPresent(it -> stage(it, stages, review.place()));
    }
}
