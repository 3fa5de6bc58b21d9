package borough.matching;

import borough.customers.Alike.Both;
import borough.customers.CustomerId;
import borough.data.Sql;
import borough.data.Writes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pairs of records that may be one, and what was decided of them. */
@Component
class SuggestionsStore {
    private static final String ALL =
            """
            select one, two, points, reasons, state, by_person, decided_by, kept
            from matching.suggestions
            """;

    private final JdbcClient database;
    private final Writes writes;

    SuggestionsStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** What a person, or the program, decided of two. */
    record Decision(
            String state,
            @Nullable UUID person,
            String by,
            String why,
            @Nullable CustomerId kept,
            Instant at) {}

    /** Adds one, or says of one that still waits what is known now. */
    void found(Both both, Likeness it, Instant at) {
        writes.add(
                """
                insert into matching.suggestions (one, two, points, reasons, found_at, state)
                values (?, ?, ?, ?, ?, 'waiting')
                on conflict (council_id, one, two) do update
                set points = excluded.points, reasons = excluded.reasons
                where suggestions.state = 'waiting'
                """,
                both.one().value(),
                both.two().value(),
                Math.round(it.points() * 100) / 100.0,
                it.reasons(),
                at);
    }

    void decide(Both both, Decision it) {
        writes.add(
                """
                insert into matching.suggestions (one, two, points, reasons, found_at, state,
                    by_person, decided_at, decided_by, why, kept)
                values (?, ?, 0, '{}', ?, ?, ?, ?, ?, ?, ?)
                on conflict (council_id, one, two) do update
                set state = excluded.state, by_person = excluded.by_person,
                    decided_at = excluded.decided_at, decided_by = excluded.decided_by,
                    why = excluded.why, kept = excluded.kept
                """,
                both.one().value(),
                both.two().value(),
                it.at(),
                it.state(),
                it.person(),
                it.at(),
                it.by(),
                it.why(),
                it.kept() == null ? null : it.kept().value());
    }

    Optional<Suggestion> find(Both both) {
        return database.sql(ALL + "where one = ? and two = ?")
                .params(both.one().value(), both.two().value())
                .query((row, n) -> suggestion(row))
                .optional();
    }

    List<Suggestion> waiting(int most) {
        return database.sql(
                        ALL
                                + """
                                where state in ('waiting', 'proposed')
                                order by points desc, one, two
                                limit ?
                                """)
                .param(most)
                .query((row, n) -> suggestion(row))
                .list();
    }

    List<Suggestion> of(CustomerId customer, int most) {
        return database.sql(
                        """
                        select *
                        from (
                        """
                                + ALL
                                + " where one = ? union all "
                                + ALL
                                + """
                                 where two = ?
                                ) pair
                                order by points desc, one, two
                                limit ?
                                """)
                .params(customer.value(), customer.value(), most)
                .query((row, n) -> suggestion(row))
                .list();
    }

    /** Merges of one person are counted one after the other, whatever they press at once. */
    int mergedSince(UUID person, Instant since) {
        database.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("matching.merging " + person)
                .query((row, n) -> true)
                .list();
        return database.sql(
                        """
                        select count(*)
                        from matching.suggestions
                        where by_person = ? and decided_at > ? and state in ('merged', 'proposed')
                        """)
                .param(person)
                .param(Sql.value(since))
                .query(Integer.class)
                .single();
    }

    private static Suggestion suggestion(ResultSet row) throws SQLException {
        var kept = row.getObject("kept", UUID.class);
        return new Suggestion(
                new Both(
                        new CustomerId(row.getObject("one", UUID.class)),
                        new CustomerId(row.getObject("two", UUID.class))),
                row.getDouble("points"),
                List.of((String[]) row.getArray("reasons").getArray()),
                row.getString("state"),
                row.getObject("by_person", UUID.class),
                row.getString("decided_by"),
                kept == null ? null : new CustomerId(kept));
    }
}
