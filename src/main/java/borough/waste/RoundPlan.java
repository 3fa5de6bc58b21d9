package borough.waste;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Everything that says which bin is emptied when: what a council's rounds are planned in. */
public record RoundPlan(
        List<Round> rounds,
        Iterator<Stop> stops,
        Iterator<Container> containers,
        Iterator<Assistance> assisted,
        Map<LocalDate, LocalDate> movedDays) {}
