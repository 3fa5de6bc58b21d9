package borough.matching;

import borough.customers.CustomerId;
import borough.data.Sql;
import borough.data.Writes;
import borough.matching.Waiting.Candidate;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which requests were looked at, and whose those may be that wait. */
@Component
class WhoseStore {
    private final JdbcClient database;
    private final Writes writes;

    WhoseStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** Whether this is the first time: on two nodes at once, one of them waits for the other. */
    boolean take(Reference reference, String state, Instant at) {
        return database.sql(
                                """
                                insert into matching.requests (reference, state, at)
                                values (?, ?, ?)
                                on conflict do nothing
                                """)
                        .param(reference.text())
                        .param(state)
                        .param(Sql.value(at))
                        .update()
                == 1;
    }

    void becomes(Reference reference, String state) {
        writes.add("update matching.requests set state = ? where reference = ?", state, reference);
    }

    void mayBe(Reference reference, Candidate it) {
        writes.add(
                """
                insert into matching.candidates (reference, customer_id, points, reasons)
                values (?, ?, ?, ?)
                on conflict do nothing
                """,
                reference,
                it.customer().value(),
                it.points(),
                it.reasons());
    }

    /** Ends the waiting; false where somebody was faster. */
    boolean decided(Reference reference, String state, Instant at, String by) {
        return database.sql(
                                """
                                update matching.requests
                                set state = ?, decided_at = ?, decided_by = ?
                                where reference = ? and state = 'waiting'
                                """)
                        .param(state)
                        .param(Sql.value(at))
                        .param(by)
                        .param(reference.text())
                        .update()
                == 1;
    }

    /** Puts it behind all others that wait. */
    void later(Reference reference, Instant at) {
        writes.add(
                "update matching.requests set at = ? where reference = ? and state = 'waiting'",
                at,
                reference);
    }

    List<Waiting> waiting(Waiting.Spot after, int most) {
        return database.sql(
                        """
                        select reference, at
                        from matching.requests
                        where state = 'waiting' and (at, reference) > (?, ?)
                        order by at, reference
                        limit ?
                        """)
                .param(Sql.value(after.at()))
                .param(after.reference())
                .param(most)
                .query((row, n) -> waiting(row))
                .list();
    }

    Optional<Waiting> waiting(Reference reference) {
        return database.sql(
                        """
                        select reference, at
                        from matching.requests
                        where reference = ? and state = 'waiting'
                        """)
                .param(reference.text())
                .query((row, n) -> waiting(row))
                .optional()
                .map(it -> new Waiting(it.reference(), it.at(), candidates(reference)));
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                new Reference(row.getString("reference")), Sql.instant(row, "at"), List.of());
    }

    private List<Candidate> candidates(Reference reference) {
        return database.sql(
                        """
                        select customer_id, points, reasons
                        from matching.candidates
                        where reference = ?
                        order by points desc, customer_id
                        """)
                .param(reference.text())
                .query(
                        (row, n) ->
                                new Candidate(
                                        new CustomerId(row.getObject("customer_id", UUID.class)),
                                        row.getDouble("points"),
                                        List.of((String[]) row.getArray("reasons").getArray())))
                .list();
    }
}
