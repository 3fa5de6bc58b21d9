package borough.rounds;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Those who go out together: a vehicle with its people, or one officer.
 *
 * @param team whose members may speak for it
 * @param officer the email of the one person it consists of; null for a vehicle
 * @param does the kinds of visit it makes
 * @param anywhere whether it goes wherever it is sent, or only where its round leads
 */
public record Crew(
        String name,
        String team,
        @Nullable String officer,
        List<String> does,
        Days days,
        Holds holds,
        Out out,
        boolean anywhere) {

    /** On which weekdays it goes out, and whether on holidays too. */
    public record Days(Set<DayOfWeek> week, boolean holidays) {
        public Days {
            week = Set.copyOf(week);
        }
    }

    /** How much a day holds, in jobs, in minutes, or in both; null where it is not counted. */
    public record Holds(@Nullable Integer jobs, @Nullable Integer minutes) {
        /** Whether a day with this much on it takes one more of so many minutes. */
        public boolean take(int jobsThere, int minutesThere, int minutesMore) {
            return (jobs == null || jobsThere < jobs)
                    && (minutes == null || minutesThere + minutesMore <= minutes);
        }

        /** Whether a day has more on it than it holds. */
        public boolean isOver(int jobsThere, int minutesThere) {
            return (jobs != null && jobsThere > jobs)
                    || (minutes != null && minutesThere > minutes);
        }
    }

    /** When it is out; what comes until {@code sameDay} can still be done on the day itself. */
    public record Out(LocalTime from, LocalTime until, LocalTime sameDay) {}
}
