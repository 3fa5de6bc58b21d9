package borough.casework;

import borough.council.Calendars;
import borough.council.SignedIn;
import borough.handling.Form;
import borough.handling.Handling;
import borough.handling.Handling.Entry;
import borough.handling.What;
import borough.values.Reference;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops the clock of a promise, lets it go on, and gives it more time, always for a reason. */
@Component
@Transactional
class OfficerClock {
    private static final int WHY_MAX = 500;

    private final Permit permit;
    private final Handling handling;
    private final Calendars calendars;
    private final Clock clock;

    OfficerClock(Permit permit, Handling handling, Calendars calendars, Clock clock) {
        this.permit = permit;
        this.handling = handling;
        this.calendars = calendars;
        this.clock = clock;
    }

    void stopOrGoOn(Reference reference, boolean stop, String typed, Form form, SignedIn by) {
        permit.toWork(reference, by);
        var missing = stop ? "Say why the clock stops" : "Say why the clock goes on";
        var why = Permit.text("why", typed, WHY_MAX, missing);
        if (handling.hold(reference, form)) {
            var what = stop ? What.STOPPED : What.WENT_ON;
            handling.stopOrGoOn(reference, stop, Entry.of(by, what, Map.of("why", why), form));
        }
    }

    /** A date as it was typed. */
    record Typed(String day, String month, String year) {
        LocalDate read() {
            try {
                return LocalDate.of(number(year), number(month), number(day));
            } catch (DateTimeException | NumberFormatException wrong) {
                throw new Refused("until", "Enter a day, month and year, like 27 11 2026");
            }
        }

        private static int number(String typed) {
            return Integer.parseInt(typed.strip());
        }
    }

    /** Gives the promise until the end of another day, which is after the one before it. */
    void moreTime(Reference reference, Typed typed, String because, Form form, SignedIn by) {
        var looked = permit.toWork(reference, by);
        var time = calendars.current();
        var until = typed.read();
        var before = looked.about().where().dueAt().orElse(clock.instant());
        var today = time.dayOf(clock.instant());
        if (!until.isAfter(time.dayOf(before)) || until.isBefore(today)) {
            throw new Refused("until", "Choose a day after the one that was promised");
        }
        var max = permit.rules().moreTimeMax();
        if (until.isAfter(time.after(today, max))) {
            throw new Refused("until", "A case may be given " + max.said() + " more at most");
        }
        var why = Permit.text("why", because, WHY_MAX, "Say why it takes longer");
        if (handling.hold(reference, form)) {
            var words = Map.of("why", why, "until", until.toString());
            handling.promise(
                    reference, time.endOf(until), Entry.of(by, What.MORE_TIME, words, form));
        }
    }
}
