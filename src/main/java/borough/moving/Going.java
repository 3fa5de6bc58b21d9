package borough.moving;

import static borough.moving.Whereabouts.CASE;

import borough.moving.Entered.Outcome;
import borough.moving.Entered.Taken;
import borough.moving.Entered.Waits;
import borough.moving.Standing.At;
import borough.services.Knowing;
import borough.services.Promise;
import borough.services.Review;
import borough.services.Service;
import borough.services.Stage;
import borough.services.Stage.Decision;
import borough.services.Stage.Part;
import borough.services.Stage.Reaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One move of a case, with all the automatic ones that follow from it. Each part goes its own way
 * under its name; the case itself goes under the empty name.
 */
final class Going {
    /** The stage of a part that is another service. */
    static final String STARTED = "started";

    // More automatic moves than this at one go are a circle that the check did not see.
    private static final int AT_ONCE_MAX = 60;

    private final Service service;
    private final Performing performing;
    private final Knowing known;
    private final Instant now;
    private final Whereabouts where;
    private final List<Taken> taken = new ArrayList<>();
    private final Set<String> moved = new LinkedHashSet<>();
    private Optional<Instant> longer = Optional.empty();
    private boolean opening;
    private int entered;

    Going(Service service, Performing performing, Knowing known, Standing from) {
        this.service = service;
        this.performing = performing;
        this.known = known;
        this.now = known.around().now();
        this.where = new Whereabouts(from, service.story().promised().metBy());
    }

    void promise(Optional<Promise> promise, Optional<String> priority) {
        where.promise(new Standing.Promised(promise.map(Promise::due), Optional.empty(), priority));
        priority.ifPresent(it -> known.put("priority", it));
    }

    private Stage stage(String line, String stage) {
        return service.stage(line, stage)
                .orElseThrow(
                        () -> new IllegalStateException(service.slug() + " has no stage " + stage));
    }

    void enter(String line, String to) {
        if (++entered > AT_ONCE_MAX) {
            throw new IllegalStateException(service.slug() + " goes round for ever at " + to);
        }
        var stage = stage(line, to);
        if (line.equals(CASE)) {
            leave(stage);
        }
        where.put(line, At.entering(to, now));
        moved.add(line);
        Each.know(service, line, known);
        stage.deciding().know().values().forEach(performing::fetch);
        performing.stand(line, stage, where.standing());
        stage.entering().does().forEach(it -> performing.perform(line, it));
        stage.entering().tells().forEach(performing::tell);
        stage.entering().starts().ifPresent(it -> performing.start("", it, known));
        stage.holder(service.part(line), known).ifPresent(team -> performing.hand(line, team));
        open(stage);
        if (!line.equals(CASE)) {
            hear(line + " " + to);
        }
        // What a part comes to may have taken the case on, and the part with it.
        if (where.isIn(line, to)) {
            stage.end().ifPresentOrElse(how -> end(line, how), () -> decideByRule(line, stage));
        }
    }

    private void leave(Stage next) {
        var before = service.stage(CASE, where.at().stage());
        if (before.filter(it -> !it.parts().isEmpty()).isPresent()) {
            where.leaveParts();
        }
        if (!next.parts().isEmpty()) {
            where.forgetParts();
        }
        var clock = before.map(it -> it.waiting().clock()).orElse(Stage.Clock.RUNS);
        where.changeClock(clock, next.waiting().clock(), service, known);
    }

    private void open(Stage stage) {
        if (stage.parts().isEmpty()) {
            return;
        }
        opening = true;
        stage.parts().values().stream()
                .filter(part -> performing.holds(part.opens().when()))
                .forEach(this::open);
        opening = false;
        whenPartsDone();
    }

    private void open(Part part) {
        Each.lines(part, performing).forEach(line -> open(part, line));
    }

    private void open(Part part, String line) {
        open(part, line, known);
    }

    private void open(Part part, String line, Knowing said) {
        if (where.hasPart(line)) {
            return;
        }
        switch (part.way()) {
            case Stage.Way.Stages own -> {
                where.put(line, At.entering("", now));
                enter(line, own.then().keySet().iterator().next());
            }
            case Stage.Way.Starts(Stage.Other other) -> {
                where.put(line, At.entering(STARTED, now));
                moved.add(line);
                performing.start(line, other, said);
            }
        }
    }

    private void end(String line, String how) {
        where.put(line, where.at(line).ended(how));
        if (!line.equals(CASE)) {
            Each.news(service, line, how).forEach(this::hear);
            whenPartsDone();
        }
    }

    /** Another service that is a part has ended. */
    boolean ended(String part, String how) {
        if (!where.isIn(part, STARTED)) {
            return false;
        }
        end(part, how);
        return true;
    }

    private void whenPartsDone() {
        // None of them is done before all are opened.
        if (!stage(CASE, where.at().stage()).parts().isEmpty()
                && !opening
                && !where.hasOpenParts()) {
            hear("parts done");
        }
    }

    /** Lets this part alone hear an event; whether it waited for it. */
    boolean hearIn(String line, String event) {
        where.came(event, now);
        return where.isOpen(line) && hear(line, event);
    }

    /**
     * Somebody else reports the same, who said this: where a part is there for each reporter,
     * theirs opens, told what they said and not what the first one did.
     */
    boolean joined(Knowing said) {
        var parts = stage(CASE, where.at().stage()).parts().values();
        var theirs = parts.stream().filter(it -> it.opens().forEachReporter()).toList();
        theirs.forEach(part -> open(part, Each.next(part, where.parts()), said));
        return !theirs.isEmpty();
    }

    /** Lets every part that waits for it hear an event, then the case; whether any of them did. */
    boolean hear(String event) {
        var before = where.at();
        where.came(event, now);
        boolean heard = false;
        for (var line : where.parts()) {
            heard |= where.isOpen(line) && hear(line, event);
        }
        // Where a part's news took the case on, the news is old.
        return where.at().equals(before) && before.isOpen() ? hear(CASE, event) | heard : heard;
    }

    private boolean hear(String line, String event) {
        var here = service.stage(line, where.at(line).stage());
        var happenings = here.map(Stage::happenings).orElse(List.of());
        boolean quiet = happenings.stream().anyMatch(it -> it.trigger().isWithout(event));
        var waits = happenings.stream().filter(it -> it.trigger().hears(event)).findFirst();
        waits.ifPresent(it -> react(line, it.reaction()));
        return quiet || waits.isPresent();
    }

    void react(String line, Reaction reaction) {
        if (!line.equals(CASE)) {
            known.put("part", line);
            Each.know(service, line, known);
        }
        performing.promised(where.standing());
        performing.perform(line, reaction);
        for (var part : reaction.opens()) {
            service.part(part).ifPresent(this::open);
        }
        reaction.to().ifPresent(to -> enter(line, to));
    }

    void review(Review review) {
        where.came(review.timer(), now);
        if (!performing.holds(review.due().when())) {
            return;
        }
        performing.stand(CASE, stage(CASE, where.at().stage()), where.standing());
        review.then().does().forEach(it -> performing.perform(CASE, it, review.name()));
        review.then().tells().forEach(performing::tell);
        review.then()
                .to()
                .filter(to -> service.stage(CASE, to).isPresent())
                .ifPresent(to -> enter(CASE, to));
    }

    private void decideByRule(String line, Stage stage) {
        for (var decision : stage.decisions()) {
            if (decision.by().isEmpty()
                    && performing.holds(decision.when())
                    && !lacksEvidence(line, stage, decision)) {
                take(line, decision, "", Taken.RULE);
                decision.manner().leaveTo().ifPresent(to -> performing.hand(line, to));
                if (decision.manner().leaveTo().isEmpty()) {
                    react(line, decision);
                }
                return;
            }
        }
    }

    /** Tries the decisions by rule again, of every stage that waits for evidence. */
    void evidence(Set<String> items, boolean all) {
        where.accepted(items, all);
        for (var line : Choices.lines(where.standing())) {
            service.stage(line, where.at(line).stage())
                    .filter(it -> !it.deciding().needsEvidence().isEmpty())
                    .ifPresent(it -> decideByRule(line, it));
        }
    }

    boolean lacksEvidence(String line, Stage stage, Decision decision) {
        return performing.lacksEvidence(where, line, stage, decision);
    }

    void take(String line, Decision decision, String reason, String by) {
        var because = decision.reaction().because().map(text -> text.english(known)).orElse(reason);
        var one = new Taken(where.at(line).stage(), decision.name(), because, by);
        where.decided(one, now);
        taken.add(one);
        CaseKnown.decision(known, service, Optional.of(one));
    }

    // More time first, so that what is told says it.
    void react(String line, Decision decision) {
        var here = stage(CASE, where.at().stage());
        longer = Longer.give(line, decision, here, where, known).or(() -> longer);
        react(line, decision.reaction());
    }

    Performing performing() {
        return performing;
    }

    Whereabouts where() {
        return where;
    }

    Entered entered() {
        var stage = stage(CASE, where.at().stage());
        performing.stand(CASE, stage, where.standing());
        var timers = new Timers(service, where.standing(), known);
        return new Entered(
                where.standing(),
                stage.say().map(say -> say.say(known)).orElse(""),
                performing.effects(),
                new Waits(timers.next(), Clocks.of(service, where.standing(), known, timers)),
                new Outcome(
                        Set.copyOf(moved),
                        List.copyOf(taken),
                        performing.fetched(),
                        where.at().ended(),
                        longer));
    }
}
