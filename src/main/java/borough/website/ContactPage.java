package borough.website;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How to reach the council. */
public record ContactPage(
        String phone,
        Hours hours,
        List<String> address,
        @Nullable String email,
        @Nullable String emergencyPhone) {
    /** The days and times at which somebody answers, in English. */
    public record Hours(String from, String until, String opens, String closes) {}
}
