package borough.website;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How to reach the council. */
public record ContactPage(
        String phone,
        String hours,
        List<String> address,
        @Nullable String email,
        @Nullable String emergencyPhone) {}
