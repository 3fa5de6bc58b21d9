package borough.moving;

import borough.moving.Standing.At;
import borough.moving.Standing.Promised;
import borough.services.Doing;
import borough.services.Service;
import borough.services.Stage;
import borough.services.Stage.Clock;
import borough.services.Trigger;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What a person may do to the way of a case outside the moves of its file: stop the promise, let it
 * go on, give it more time, end the case where it stands, and open it again. Nothing that a stage
 * does on entering is done again.
 */
public final class ByHand {
    private final Service service;
    private final Moves moves;

    public ByHand(Service service, Moves moves) {
        this.service = service;
        this.moves = moves;
    }

    /** How the promise of a case stands towards a hand on it. */
    public enum Hold {
        /** There is no promise to hold. */
        NONE,
        /** It is the law's own limit: nobody stops or moves it. */
        BY_LAW,
        /** It runs, and may be stopped or extended. */
        RUNS,
        /** It was stopped by hand, and may go on. */
        STOPPED,
        /** The stage it is in stops it; that is for the file to end. */
        STOPPED_BY_STAGE
    }

    /** How the promise stands. */
    public Hold hold(CaseView it) {
        var standing = it.standing();
        var promised = standing.promised();
        boolean isOver = !standing.at().isOpen() || standing.metAt().isPresent();
        if (isOver || promised.due().isEmpty()) {
            return Hold.NONE;
        }
        var stage = service.stage(standing.stage());
        if (stage.filter(one -> one.waiting().clock() != Clock.RUNS).isPresent()) {
            return Hold.STOPPED_BY_STAGE;
        }
        if (promised.pausedAt().isPresent()) {
            return Hold.STOPPED;
        }
        return Pausing.isByLaw(service, promised, moves.knows(it)) ? Hold.BY_LAW : Hold.RUNS;
    }

    /** The promise stands still from now on. */
    public Entered stopped(CaseView it) {
        var before = it.standing().promised();
        var now = Optional.of(it.around().now());
        return promising(
                it,
                new Promised(before.due(), now, before.priority(), before.byHand()),
                it.standing().at());
    }

    /** The promise goes on from where it stood still. */
    public Entered goesOn(CaseView it) {
        var promised = Pausing.goingOn(service, it.standing().promised(), moves.knows(it));
        return promising(it, promised, it.standing().at());
    }

    /** The promise is for another moment; what the file says of one that is late is said anew. */
    public Entered promisedFor(Instant due, CaseView it) {
        var before = it.standing().promised();
        var struck = new HashSet<>(it.standing().struck());
        service.stage(it.standing().stage()).stream()
                .flatMap(stage -> stage.happenings().stream())
                .map(Stage.Happening::trigger)
                .filter(Trigger.AfterDue.class::isInstance)
                .forEach(late -> struck.remove(late.said()));
        var promised = new Promised(Optional.of(due), before.pausedAt(), before.priority(), true);
        return promising(it, promised, it.standing().at().struck(struck));
    }

    /** It stands where it stood, with what has been learnt. */
    public Entered same(CaseView it) {
        return moves.stay(it);
    }

    /** It ends where it stands. */
    public Entered ended(String how, CaseView it) {
        var going = moves.going(it);
        going.where().leaveParts();
        going.where().put(Whereabouts.CASE, it.standing().at().ended(how));
        return going.entered();
    }

    /** An ended case stands in this stage again, with the promise counted afresh. */
    public Entered reopened(String stage, CaseView it) {
        var promised = Pausing.afresh(service, it.standing().promised(), moves.knows(it));
        var was = it.at(it.standing().afresh());
        return promising(was, promised, At.entering(stage, it.around().now()));
    }

    /** The stages that a case may be opened again in: those it was in that do not end it. */
    public List<String> mayReopenIn(List<String> been) {
        return service.stages().stream()
                .filter(it -> it.end().isEmpty())
                .map(Stage::name)
                .filter(been::contains)
                .toList();
    }

    /** The names of what a stage has done, or waits to hear of. */
    public List<String> waitsOn(String name) {
        var stage = service.stage(name);
        return service.doings().stream()
                .filter(it -> stage.filter(one -> waitsOn(one, it)).isPresent())
                .map(Doing::name)
                .distinct()
                .toList();
    }

    private static boolean waitsOn(Stage stage, Doing it) {
        return stage.entering().does().contains(it)
                || stage.happenings().stream()
                        .map(Stage.Happening::trigger)
                        .filter(Trigger.Heard.class::isInstance)
                        .map(one -> ((Trigger.Heard) one).event())
                        .anyMatch(one -> one.startsWith(it.name() + " "));
    }

    private Entered promising(CaseView it, Promised promised, At at) {
        var was = it.standing();
        var now = new Standing(was.name(), at, promised, was.parts(), was.memory());
        return moves.stay(it.at(now));
    }
}
