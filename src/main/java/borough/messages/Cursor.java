package borough.messages;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** A place in a list that is newest first: what comes next is older than this. */
record Cursor(Instant at, UUID id) {

    /** As it stands in an address. */
    String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "~" + id;
    }

    /** Reads one from an address; empty where it is none of ours. */
    static Optional<Cursor> read(String text) {
        var parts = text.split("~", -1);
        if (parts.length != 2 || !parts[0].matches("[0-9]{1,17}")) {
            return Optional.empty();
        }
        try {
            var at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
            return Optional.of(new Cursor(at, UUID.fromString(parts[1])));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
