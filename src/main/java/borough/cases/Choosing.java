package borough.cases;

import borough.casebook.Case;
import borough.casebook.Event;
import borough.cases.Cases.Deciding;
import borough.cases.Cases.NotAllowed;
import borough.council.SignedIn;
import borough.moving.Moves;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One person choosing in a case that is held: what they fill in, and what they decide. */
final class Choosing {
    private final Moving moving;
    private final Held held;
    private final SignedIn by;

    Choosing(Moving moving, Held held, SignedIn by) {
        this.moving = moving;
        this.held = held;
        this.by = by;
    }

    private Event.By person() {
        return new Event.By(by.name(), "staff");
    }

    Case fillIn(Map<String, Object> filled) {
        var with = filled(filled);
        var history = moving.history(with);
        history.add(person(), "filled in", names(filled));
        return moving.settle(with, moving.moves(with).stay(moving.view(with)), history);
    }

    Case decide(Deciding posted) {
        var it = named(posted);
        var with = it.filled().isEmpty() ? held : filled(it.filled());
        var entered =
                moving.moves(with)
                        .decide(it.choosing(), Held.who(by), moving.view(with))
                        .orElseThrow(() -> new NotAllowed(whyNot(with, it)));
        var history = moving.history(with);
        if (!it.filled().isEmpty()) {
            history.add(person(), "filled in", names(it.filled()));
        }
        var place =
                it.part().isEmpty()
                        ? entered.standing().at()
                        : entered.standing().parts().get(it.part());
        boolean waits = place != null && place.proposal().isPresent();
        var of = it.part().isEmpty() ? "" : it.part() + ": ";
        history.add(
                person(),
                waits ? "proposed" : "decided",
                of + it.decision() + ticked(it),
                Optional.empty(),
                it.reason().isBlank() ? Map.of() : Map.of(Event.WHY, it.reason()));
        return moving.settle(with, entered, history);
    }

    // A form says the part before the decision.
    private Deciding named(Deciding it) {
        return held.contents().parts().keySet().stream()
                .filter(part -> it.part().isEmpty() && it.decision().startsWith(part + ": "))
                .map(
                        part ->
                                new Deciding(
                                        part,
                                        it.decision().substring(part.length() + 2),
                                        it.reason(),
                                        it.ticks(),
                                        it.filled()))
                .findFirst()
                .orElse(it);
    }

    // Only what is asked of this person here, whatever was posted.
    private Held filled(Map<String, Object> filled) {
        var asked =
                moving.moves(held).toFill(moving.view(held), Held.who(by)).stream()
                        .map(it -> it.question().name())
                        .collect(Collectors.toSet());
        if (!asked.containsAll(filled.keySet())) {
            throw new NotAllowed("This is not yours to fill in now");
        }
        return moving.with(held, filled, Map.of());
    }

    private static String names(Map<String, Object> filled) {
        return String.join(", ", new TreeSet<>(filled.keySet()));
    }

    // What nobody asked to be ticked is no part of the decision, whatever was posted.
    private String ticked(Deciding it) {
        var standing = moving.view(held).standing();
        var at = it.part().isEmpty() ? standing.at() : standing.parts().get(it.part());
        if (at == null) {
            return "";
        }
        var ticked = new TreeSet<>(it.ticks());
        ticked.retainAll(
                held.service().stage(it.part(), at.stage()).stream()
                        .flatMap(stage -> stage.decisions().stream())
                        .filter(one -> one.name().equals(it.decision()))
                        .flatMap(one -> one.manner().mustTick().stream())
                        .toList());
        return ticked.isEmpty() ? "" : " (ticked: " + String.join(", ", ticked) + ")";
    }

    private String whyNot(Held with, Deciding it) {
        return moving.moves(with).choices(moving.view(with), Held.who(by)).stream()
                .filter(one -> one.decision().equals(it.decision()) && one.part().equals(it.part()))
                .findFirst()
                .map(one -> missing(one, it))
                .orElse("This can't be decided now");
    }

    private static String missing(Moves.Choice choice, Deciding it) {
        var missing = choice.mustTick().stream().filter(one -> !it.ticks().contains(one)).toList();
        return choice.needsReason() && it.reason().isBlank()
                ? "Give your reason"
                : "Tick what must be checked first: " + String.join(", ", missing);
    }
}
