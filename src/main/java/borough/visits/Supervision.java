package borough.visits;

import borough.rounds.Rounds;
import borough.values.Reference;
import borough.visitkinds.Ending;
import borough.visitkinds.Kind;
import borough.visits.DayStore.Day;
import borough.visits.NewVisit.Asked;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What supervisors and crews change of a day: whose job it is, in which order, and its end. */
@Component
@Transactional
public class Supervision {
    private static final int WORDS_MAX = 300;
    private static final int YEAR = 366;
    private static final Ending PLAN_CHANGED =
            new Ending(
                    "plan",
                    "Plan changed",
                    "we had to change our plan",
                    "",
                    "",
                    false,
                    false,
                    null);

    private final VisitStore visits;
    private final DayStore days;
    private final Postponing postponing;
    private final Rounds rounds;
    private final Visits.Plans plans;

    Supervision(
            VisitStore visits,
            DayStore days,
            Postponing postponing,
            Rounds rounds,
            Visits.Plans plans) {
        this.visits = visits;
        this.days = days;
        this.postponing = postponing;
        this.rounds = rounds;
        this.plans = plans;
    }

    /** What is open on a crew's list for one day, in the order of work. */
    @Transactional(readOnly = true)
    public List<Visit> openOn(String crew, LocalDate day) {
        return day.isAfter(postponing.today())
                ? days.openOn(crew, day)
                : days.todayOf(crew, day).stream().filter(Visit::isOpen).toList();
    }

    /** Gives a job to another crew or day. Its case is told where the day is another. */
    public Shift move(UUID id, String crew, @Nullable LocalDate on, String why, UUID by) {
        var found = visits.locked(id);
        if (found.isEmpty() || !found.get().isOpen()) {
            return new Shift.Wrong("crew", "This job has ended, so it can no longer be moved");
        }
        var today = postponing.today();
        if (!isThere(crew)) {
            return new Shift.Wrong("crew", "Choose a crew");
        }
        if (on == null || on.isBefore(today) || on.isAfter(today.plusDays(YEAR))) {
            return new Shift.Wrong("day", "Enter a day from today on, within a year");
        }
        if (why.isBlank() || why.length() > WORDS_MAX) {
            return new Shift.Wrong("why", "Give a reason in " + WORDS_MAX + " letters at most");
        }
        var visit = found.get();
        var words = visit.crew() + " to " + crew + ", " + on + ": " + why.strip();
        if (visit.dueOn().equals(on)) {
            days.put(visit, new Day(crew, on), visit.order(), null, postponing.now());
            days.under(id)
                    .forEach(
                            it ->
                                    days.put(
                                            it,
                                            new Day(crew, on),
                                            it.order(),
                                            id,
                                            postponing.now()));
        } else {
            postponing.putOff(visit, new Day(crew, on), PLAN_CHANGED, by);
        }
        visits.note(visit, "moved", words, postponing.now(), by);
        return new Shift.Done(visits.find(id).orElseThrow());
    }

    private boolean isThere(String crew) {
        return rounds.crew(crew).isPresent()
                || days.crewsOn(postponing.today()).stream().anyMatch(it -> it.crew().equals(crew));
    }

    /** Puts a job one place earlier or later in its day. */
    public void reorder(UUID id, boolean earlier, UUID by) {
        var found = visits.locked(id).filter(Visit::isOpen);
        if (found.isEmpty()) {
            return;
        }
        var visit = found.get();
        var all = new ArrayList<>(openOn(visit.crew(), later(visit.dueOn(), postponing.today())));
        var ids = new ArrayList<>(all.stream().map(Visit::id).toList());
        int from = ids.indexOf(id);
        int to = from + (earlier ? -1 : 1);
        if (from >= 0 && to >= 0 && to < ids.size()) {
            java.util.Collections.swap(ids, from, to);
            days.order(ids);
            visits.note(visit, earlier ? "earlier" : "later", "", postponing.now(), by);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** A job that somebody adds by hand. */
    public record ByHand(
            String kind,
            @Nullable Place place,
            String crew,
            @Nullable LocalDate on,
            String work,
            String notes) {}

    /** Adds a job that no case asked for; it has a number of its own. */
    public Shift add(ByHand it, UUID by) {
        var kind = plans.kinds().find(it.kind());
        var place = it.place();
        var on = it.on();
        var today = postponing.today();
        if (kind.isEmpty()) {
            return new Shift.Wrong("kind", "Choose a kind of visit");
        }
        if (place == null) {
            return new Shift.Wrong("place", "Choose a place");
        }
        if (!it.crew().isEmpty() && !isThere(it.crew())) {
            return new Shift.Wrong("crew", "Choose a crew");
        }
        if (on == null || on.isBefore(today) || on.isAfter(today.plusDays(YEAR))) {
            return new Shift.Wrong("day", "Enter a day from today on, within a year");
        }
        if (it.work().length() > WORDS_MAX || it.notes().length() > WORDS_MAX) {
            return new Shift.Wrong("work", "Say it in " + WORDS_MAX + " letters at most");
        }
        var added = added(it, kind.get(), place, on);
        visits.note(added, "added by hand", "", postponing.now(), by);
        return new Shift.Done(added);
    }

    private Visit added(ByHand it, Kind kind, Place place, LocalDate on) {
        var where = plans.planner().where(place);
        var slot = plans.placing().place(kind, where.spot(), on, on);
        return plans.planner()
                .add(
                        new NewVisit(
                                Reference.draw(),
                                it.kind(),
                                "by hand",
                                place,
                                it.work().isBlank() ? kind.means() : it.work().strip(),
                                it.notes().strip(),
                                it.crew().isEmpty() ? slot.crew() : it.crew(),
                                it.crew().isEmpty() ? slot.day() : on,
                                slot.order(),
                                new Asked(null, kind.minutes(), 1, null)));
    }

    /** What a crew may say of what it leaves at the end of its day. */
    public List<Ending> dayEnds() {
        return plans.kinds().dayEnds();
    }

    /**
     * Ends a crew's day. What is left goes to its next day for a reason, of which each case is
     * told; without one nothing happens where something is left. How many jobs went.
     */
    public Optional<Integer> finish(String crew, String because, @Nullable UUID by) {
        var today = postponing.today();
        var left = days.openBetween(crew, today.minusDays(YEAR), today);
        var reason = dayEnds().stream().filter(it -> it.name().equals(because)).findFirst();
        if (!left.isEmpty() && reason.isEmpty()) {
            return Optional.empty();
        }
        var next = plans.placing().nextOf(crew, today.plusDays(1));
        left.forEach(it -> postponing.putOff(it, new Day(crew, next), reason.get(), by));
        days.finish(new Day(crew, today), postponing.now(), by);
        return Optional.of(left.size());
    }

    /** When each crew said today that it has finished. */
    @Transactional(readOnly = true)
    public Map<String, Instant> finishedToday() {
        return days.finishedOn(postponing.today());
    }

    /** Takes back that a crew has finished. */
    public void goOn(String crew) {
        days.goOn(new Day(crew, postponing.today()));
    }

    /** Moves what is planned for days on which a crew no longer works to its next one. */
    void replan(String crew) {
        var today = postponing.today();
        for (var it : days.openBetween(crew, today, today.plusDays(YEAR))) {
            var on = plans.placing().nextOf(crew, it.dueOn());
            if (!on.equals(it.dueOn())) {
                postponing.putOff(it, new Day(crew, on), PLAN_CHANGED, null);
            }
        }
    }
}
