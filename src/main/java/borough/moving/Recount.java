package borough.moving;

import borough.council.WorkingTime;
import borough.moving.Standing.Promised;
import borough.services.Promise;
import borough.services.Service;
import borough.values.Period.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** Counts the dates of a case anew when the days change on which the council works. */
public final class Recount {
    private static final Set<Unit> WORKING =
            Set.of(Unit.WORKING_DAYS, Unit.CLEAR_WORKING_DAYS, Unit.WORKING_HOURS);

    private final Service service;
    private final Moves moves;

    public Recount(Service service, Moves moves) {
        this.service = service;
        this.moves = moves;
    }

    /**
     * Where the case stands with its promise, if that is still to come, as many working days away
     * as it was by the days before. A date that somebody chose stays. Timers and dates of its own
     * are counted anew by themselves.
     */
    public Entered anew(CaseView it, WorkingTime before) {
        var was = it.standing();
        var promised = was.promised();
        var from = was.sentAt().orElse(was.since());
        var due =
                promised.due()
                        .filter(at -> at.isAfter(it.around().now()) && isWorking(promised, it))
                        .filter(at -> !promised.isByHand())
                        .map(at -> later(at, from, before, it.around().time()))
                        .or(promised::due);
        var now = new Promised(due, promised.pausedAt(), promised.priority(), promised.byHand());
        var standing = new Standing(was.name(), was.at(), now, was.parts(), was.memory());
        return moves.stay(it.at(standing));
    }

    private boolean isWorking(Promised promised, CaseView it) {
        return Promise.period(service, promised.priority(), moves.knows(it))
                .filter(period -> WORKING.contains(period.unit()))
                .isPresent();
    }

    private static Instant later(Instant due, Instant from, WorkingTime before, WorkingTime now) {
        var sent = now.dayOf(from);
        var on = now.dayOf(due);
        int days = 0;
        for (var day = sent.plusDays(1); !day.isAfter(on); day = day.plusDays(1)) {
            days += before.isWorkingDay(day) ? 1 : 0;
        }
        return now.at(after(sent, days, now), now.clockOf(due));
    }

    private static LocalDate after(LocalDate from, int days, WorkingTime time) {
        var day = from;
        for (int left = days; left > 0; left -= time.isWorkingDay(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }
}
