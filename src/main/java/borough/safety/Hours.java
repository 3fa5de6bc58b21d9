package borough.safety;

import java.time.LocalTime;
import java.util.Optional;

/** From when until when, past midnight where it ends earlier than it begins. */
public record Hours(LocalTime from, LocalTime until) {
    static Optional<Hours> read(String from, String until) {
        return from.isEmpty() || until.isEmpty()
                ? Optional.empty()
                : Optional.of(new Hours(LocalTime.parse(from), LocalTime.parse(until)));
    }
}
