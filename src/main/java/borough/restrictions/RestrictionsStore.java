package borough.restrictions;

import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records that are restricted. */
@Component
class RestrictionsStore {
    static final String WHY = "restrictions.marks.why";
    private static final String MARK =
            """
            select customer_id, kind, team, review_on, sealing_key, why, set_at, set_by
            from restrictions.marks
            where ended_at is null and\s""";

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;

    RestrictionsStore(JdbcClient database, Writes writes, Sealing sealing) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    void add(Restriction it) {
        var key = sealing.newKey();
        writes.add(
                """
                insert into restrictions.marks (mark_id, customer_id, kind, team, review_on,
                    sealing_key, why, set_at, set_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                UUID.randomUUID(),
                it.customer(),
                it.kind().word(),
                it.team(),
                it.reviewOn(),
                key,
                sealing.seal(key, WHY, it.why()),
                it.setAt(),
                it.setBy());
    }

    void end(UUID customer, Instant at, String by) {
        writes.add(
                """
                update restrictions.marks set ended_at = ?, ended_by = ?
                where customer_id = ? and ended_at is null
                """,
                at,
                by,
                customer);
    }

    /** Those of somebody at risk stand first: they hide the most. */
    List<Restriction> of(Collection<UUID> customers) {
        return database.sql(
                        MARK
                                + """
                                customer_id = any(?)
                                order by kind = 'at risk' desc, set_at
                                """)
                .param(customers.toArray(UUID[]::new))
                .query(this::read)
                .list();
    }

    List<Restriction> restrictedTo(Collection<String> teams) {
        return database.sql(MARK + "team = any(?) order by review_on, customer_id")
                .param(teams.toArray(String[]::new))
                .query(this::read)
                .list();
    }

    private Restriction read(ResultSet row, int n) throws SQLException {
        return new Restriction(
                row.getObject("customer_id", UUID.class),
                Restriction.Kind.read(row.getString("kind")),
                row.getString("team"),
                sealing.open(row.getBytes("sealing_key"), WHY, row.getBytes("why")),
                row.getObject("review_on", LocalDate.class),
                Sql.instant(row, "set_at"),
                row.getString("set_by"));
    }
}
