package borough.data;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** A place in a list that is newest first: what comes next is older than this. */
public record Cursor(Instant at, UUID id) {
    /** The newest end. */
    public static final Cursor NEWEST =
            new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1L, -1L));

    /** As it stands in an address. */
    public String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "~" + id;
    }

    /** Reads one from an address; empty where it is none of ours. */
    public static Optional<Cursor> read(String text) {
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
