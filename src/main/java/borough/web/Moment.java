package borough.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that happened, as a timeline tells it. */
public record Moment(
        Instant at, String says, @Nullable String more, @Nullable String who, @Nullable String by) {

    /** Something that happened, with nobody named. */
    public static Moment of(Instant at, String says) {
        return new Moment(at, says, null, null, null);
    }

    /** Something a person did, in a channel such as web or phone. */
    public static Moment by(Instant at, String says, String who, String channel) {
        return new Moment(at, says, null, who, channel);
    }
}
