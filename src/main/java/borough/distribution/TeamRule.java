package borough.distribution;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How one team shares its work: in which way, how much one person may have, among the members of
 * which teams, what holds for single people by their email, and when.
 */
record TeamRule(
        How how, int atMost, List<String> among, Map<String, Each> people, Optional<Hours> hours) {

    /** In which way. */
    enum How {
        NOBODY("nobody", ""),
        BY_TURN("by turn", "it was their turn"),
        FEWEST_OPEN("fewest open", "they had the fewest open"),
        BY_SKILL("by skill", "they look after this service"),
        BY_WARD("by ward", "they look after this ward");

        private final String word;
        private final String why;

        How(String word, String why) {
            this.word = word;
            this.why = why;
        }

        String word() {
            return word;
        }

        /** As the history of a case says it, after the name of whoever got it. */
        String why() {
            return why;
        }

        static Optional<How> read(String word) {
            return List.of(values()).stream().filter(it -> it.word.equals(word)).findFirst();
        }
    }

    /** The hours of a day; what comes later waits. */
    record Hours(LocalTime from, LocalTime to) {
        boolean hold(LocalTime clock) {
            return !clock.isBefore(from) && clock.isBefore(to);
        }
    }

    /** What holds for one person; no days are all days. */
    record Each(
            Set<String> services,
            Set<String> wards,
            Set<DayOfWeek> days,
            Optional<Integer> atMost) {
        static final Each ANYBODY = new Each(Set.of(), Set.of(), Set.of(), Optional.empty());

        boolean worksOn(DayOfWeek day) {
            return days.isEmpty() || days.contains(day);
        }
    }

    Each of(String email) {
        return people.getOrDefault(email, Each.ANYBODY);
    }

    int atMost(String email) {
        return of(email).atMost().orElse(atMost);
    }

    boolean isOn() {
        return how != How.NOBODY;
    }
}
