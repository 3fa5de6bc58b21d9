package borough.language;

import borough.council.WorkingTime;
import borough.vocabulary.Person;
import java.time.Instant;

/**
 * What surrounds a journey or a case as a condition is tried: the channel ({@code web}, {@code
 * phone}…), the moment, the days the council works, and who it is for.
 */
public record Around(String channel, Instant now, WorkingTime time, Person me) {}
