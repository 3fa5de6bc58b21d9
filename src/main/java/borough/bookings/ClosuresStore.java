package borough.bookings;

import borough.data.Writes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When diaries are shut beyond what their files say. */
@Component
class ClosuresStore {
    private final JdbcClient database;
    private final Writes writes;

    ClosuresStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** When a diary is shut; the resource is empty where all of it is. */
    record Closure(
            UUID id, String diary, String resource, Instant from, Instant until, String why) {
        boolean shuts(String name, Instant begins, Instant ends) {
            return (resource.isEmpty() || resource.equals(name))
                    && from.isBefore(ends)
                    && begins.isBefore(until);
        }
    }

    List<Closure> of(String diary, Instant from, Instant before) {
        return database.sql(
                        """
                        select closure_id, diary, resource, from_at, until_at, reason
                        from bookings.closures
                        where diary = ? and until_at > ? and from_at < ?
                        order by from_at, closure_id
                        """)
                .param(diary)
                .param(utc(from))
                .param(utc(before))
                .query(
                        (row, n) ->
                                new Closure(
                                        row.getObject("closure_id", UUID.class),
                                        row.getString("diary"),
                                        row.getString("resource"),
                                        instant(row, "from_at"),
                                        instant(row, "until_at"),
                                        row.getString("reason")))
                .list();
    }

    void shut(Closure it, UUID by, Instant now) {
        writes.add(
                """
                insert into bookings.closures
                    (closure_id, diary, resource, from_at, until_at, reason, by_person, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                it.id(),
                it.diary(),
                it.resource(),
                it.from(),
                it.until(),
                it.why(),
                by,
                now);
    }

    void open(UUID closure, String diary) {
        writes.add(
                "delete from bookings.closures where closure_id = ? and diary = ?", closure, diary);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
