package borough.waste;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How often a bin is emptied. Fortnights are told apart by letter. */
public enum Schedule {
    WEEKLY("weekly"),
    WEEK_A("week A"),
    WEEK_B("week B");

    // The Monday of one week A; every second week from it, before and after, is another.
    private static final LocalDate A_WEEK_A = LocalDate.of(2026, 5, 11);

    private final String said;

    Schedule(String said) {
        this.said = said;
    }

    /** As crews say it, and as it is stored. */
    public String said() {
        return said;
    }

    /** Whether the week of this day is one of its weeks. */
    public boolean falls(LocalDate day) {
        var weeks = ChronoUnit.WEEKS.between(A_WEEK_A, mondayOf(day));
        return switch (this) {
            case WEEKLY -> true;
            case WEEK_A -> weeks % 2 == 0;
            case WEEK_B -> weeks % 2 != 0;
        };
    }

    static Schedule read(String said) {
        return switch (said) {
            case "weekly" -> WEEKLY;
            case "week A" -> WEEK_A;
            case "week B" -> WEEK_B;
            default -> throw new IllegalArgumentException("No schedule is called " + said);
        };
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue());
    }
}
