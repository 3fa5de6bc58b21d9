package borough.timers;

import borough.casebook.Event;
import borough.cases.Drawer;
import borough.cases.Held;
import borough.council.Calendars;
import borough.council.WorkingTime;
import borough.data.Tenancy;
import borough.moving.Recount;
import borough.timers.CalendarsStore.Counted;
import borough.values.CouncilId;
import borough.values.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the dates of open cases anew when bank holidays are announced or taken back: a promise is
 * as many working days away as it was.
 */
@Component
@Transactional
class Recounting {
    private static final int AT_ONCE = 50;

    private final CalendarsStore store;
    private final Drawer drawer;
    private final Calendars calendars;
    // What this node knows to be counted, so that it need not ask each time.
    private final Map<CouncilId, List<String>> counted = new ConcurrentHashMap<>();

    Recounting(CalendarsStore store, Drawer drawer, Calendars calendars) {
        this.store = store;
        this.drawer = drawer;
        this.calendars = calendars;
    }

    /** Counts the next cases anew; false where nothing is left to count. */
    boolean countNext() {
        var time = calendars.current();
        var days = time.holidays().stream().map(LocalDate::toString).sorted().toList();
        if (days.equals(counted.get(Tenancy.current()))) {
            return false;
        }
        var last = store.hold().orElse(new Counted(days, List.of(), Optional.empty()));
        if (!last.holidays().equals(days)) {
            last = new Counted(days, last.holidays(), Optional.of(""));
        }
        var next = last.upTo().map(it -> store.next(it, AT_ONCE)).orElse(List.of());
        var before = last.before().stream().map(LocalDate::parse).collect(Collectors.toSet());
        next.forEach(it -> count(it, time.with(before)));
        var upTo = next.isEmpty() ? Optional.<String>empty() : Optional.of(next.getLast().text());
        store.write(new Counted(days, last.before(), upTo));
        if (upTo.isEmpty()) {
            counted.put(Tenancy.current(), days);
        }
        return upTo.isPresent();
    }

    private void count(Reference reference, WorkingTime before) {
        var held = drawer.hold(reference);
        var view = held.view();
        var moves = held.moves();
        var entered = new Recount(held.service(), moves).anew(view, before);
        if (!entered.waits().equals(moves.stay(view.at(before)).waits())) {
            var due = entered.standing().due().map(before::dayOf).map(LocalDate::toString);
            var words =
                    "Bank holidays have changed" + due.map(it -> ": promised for " + it).orElse("");
            held.settle(entered, new Held.Note(Event.By.BOROUGH, "counted anew", words));
        }
    }
}
