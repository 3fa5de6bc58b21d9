package borough.language;

import borough.council.WorkingTime;
import borough.tongues.Tongue;
import borough.vocabulary.Person;
import java.time.Instant;

/**
 * What surrounds a journey or a case as a condition is tried: the channel ({@code web}, {@code
 * phone}…), the moment, the days the council works, who it is for, and the language they read.
 */
public record Around(String channel, Instant now, WorkingTime time, Person me, Tongue tongue) {
    public Around(String channel, Instant now, WorkingTime time, Person me) {
        this(channel, now, time, me, Tongue.ENGLISH);
    }

    /** The same for whoever reads English, such as staff. */
    public Around inEnglish() {
        return new Around(channel, now, time, me);
    }

    /** The same by other days of work. */
    public Around by(WorkingTime other) {
        return new Around(channel, now, other, me, tongue);
    }
}
