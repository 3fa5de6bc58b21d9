package borough.moving;

import borough.language.Truth;
import borough.moving.Standing.At;
import borough.services.Knowing;
import borough.services.Service;
import borough.services.Stage;
import borough.services.Stage.Reaction;
import borough.services.Trigger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What lies ahead of a case in the stage it is in: the date that its team keeps to there, whether
 * the promise stands still meanwhile, and every way on.
 */
public record Ahead(Optional<Instant> within, boolean standsStill, boolean asks, List<Way> ways) {
    /** Nothing does: it has ended. */
    public static final Ahead NOTHING = new Ahead(Optional.empty(), false, false, List.of());

    /** Who or what brings something about. */
    public enum By {
        CUSTOMER,
        OFFICER,
        /** What a stage has set going: a visit, a payment, another case. */
        WORK,
        /** A moment that comes by itself. */
        TIME,
        /** The moment at which the promise is broken. */
        LATE
    }

    /**
     * One way on: what brings it about, in the file's word, and when, where that is known already;
     * the stage it leads to, where it leads to another; and what else comes of it.
     */
    public record Way(By by, String on, Optional<Instant> at, Optional<String> to, Also also) {}

    /** Whether the customer is told, and the role it is raised to. */
    public record Also(boolean tells, Optional<String> raisesTo) {}

    /** What lies ahead of a case by what is known of it now. */
    public static Ahead of(Service service, CaseView it) {
        var at = it.standing().at();
        var stage = service.stage(at.stage()).filter(one -> at.isOpen());
        if (stage.isEmpty()) {
            return NOTHING;
        }
        var known = CaseKnown.of(service, it);
        var timers = new Timers(service, it.standing(), known);
        var waiting = stage.get().waiting();
        return new Ahead(
                timers.within(stage.get(), at),
                it.standing().promised().pausedAt().isPresent(),
                !waiting.askAgain().isEmpty(),
                ways(stage.get(), at, timers, known));
    }

    private static List<Way> ways(Stage stage, At at, Timers timers, Knowing known) {
        var ways = new ArrayList<Way>();
        for (var one : stage.decisions()) {
            boolean holds = one.when().map(it -> it.holds(known) == Truth.YES).orElse(true);
            if (holds && !one.isAutomatic() && one.manner().leaveTo().isEmpty()) {
                ways.add(way(stage, By.OFFICER, one.name(), Optional.empty(), one.reaction()));
            }
        }
        for (var one : stage.happenings()) {
            var trigger = one.trigger();
            if (!at.struck().contains(trigger.said())) {
                var strikes = timers.strikes(trigger, at.since());
                ways.add(way(stage, by(trigger), on(trigger), strikes, one.reaction()));
            }
        }
        return List.copyOf(ways);
    }

    private static Way way(Stage stage, By by, String on, Optional<Instant> at, Reaction reaction) {
        var also = new Also(!reaction.tells().isEmpty(), reaction.raiseTo());
        var to = reaction.to().filter(it -> !it.equals(stage.name()));
        return new Way(by, on, at, to, also);
    }

    private static By by(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Heard heard ->
                    heard.event().startsWith("customer ") ? By.CUSTOMER : By.WORK;
            case Trigger.AfterDue due -> By.LATE;
            case Trigger.After after -> By.TIME;
            case Trigger.AfterQuiet quiet -> By.TIME;
            case Trigger.At moment -> By.TIME;
        };
    }

    private static String on(Trigger trigger) {
        return trigger instanceof Trigger.Heard heard ? heard.event() : trigger.said();
    }
}
