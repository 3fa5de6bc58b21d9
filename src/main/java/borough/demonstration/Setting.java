package borough.demonstration;

import borough.waste.Container;
import java.time.LocalDate;
import java.util.Set;

/**
 * What other made-up things of a council must fit: its seed, the day it was made for, the homes
 * that belong to stories, and the rounds that stories name.
 */
public record Setting(long seed, LocalDate asOf, Set<Long> homesOfStories, Set<String> rounds) {
    /** Whether the crew recorded something of this bin or its street on a collection day. */
    public boolean isRecorded(Container bin, LocalDate day) {
        return CrewHistory.findsSomething(seed, bin, day)
                || CrewHistory.isTroubled(seed, bin.street(), day);
    }
}
