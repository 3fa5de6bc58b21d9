package borough.timers;

import borough.Town;
import borough.cases.Drawer;
import borough.council.Calendars;

/** Counts dates of the council in hand anew, by other working days than its own. */
public final class Recounts {
    private final Recounting recounting;

    public Recounts(Drawer drawer, Calendars calendars) {
        recounting = new Recounting(Town.bean(CalendarsStore.class), drawer, calendars);
    }

    /** Some cases at a time; false where nothing is left to count. */
    public boolean next() {
        return recounting.countNext();
    }
}
