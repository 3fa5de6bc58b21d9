package borough.data;

import borough.values.CouncilId;
import borough.values.Money;
import borough.values.Reference;
import borough.values.Uprn;
import borough.values.Usrn;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between our values and the database's. */
public final class Sql {
    private Sql() {}

    /** What the driver takes for one of our values. */
    public static @Nullable Object value(@Nullable Object ours) {
        return switch (ours) {
            case Instant it -> value(it);
            case Uprn it -> it.number();
            case Usrn it -> it.number();
            case Money it -> it.pence();
            case CouncilId it -> it.number();
            case Reference it -> it.text();
            case null, default -> ours;
        };
    }

    /** The same for a moment, of which the driver takes no {@link Instant}. */
    public static OffsetDateTime value(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static void bind(PreparedStatement statement, List<? extends @Nullable Object> values)
            throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Collection<?> many) {
                var texts = many.stream().map(Objects::toString).toArray(String[]::new);
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, value(values.get(i)));
            }
        }
    }

    /** A moment that is always there. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A moment that may be missing. */
    public static Optional<Instant> instantIfAny(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    /** A list of texts; empty where the column is null. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
