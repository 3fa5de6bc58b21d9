package borough.helping;

import borough.authorities.Authority;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as these pages say them. */
final class Days {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK)
                    .withZone(ZoneId.of("Europe/London"));

    private Days() {}

    static String of(Instant at) {
        return DAY.format(at);
    }

    static String until(Authority it) {
        var ends = it.times().endsAt();
        return ends == null ? "it is ended" : of(ends);
    }
}
