package borough.entries;

import borough.data.Sql;
import borough.data.Writes;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that was done to entries; a line is written once and never changed. */
@Component
class HistoryStore {
    private static final int LINES_MAX = 500;

    private final JdbcClient database;
    private final Writes writes;

    HistoryStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** One thing that was done; what fields said before is sealed. */
    record Line(
            Instant at,
            String who,
            String what,
            String why,
            @Nullable String caseReference,
            byte @Nullable [] was) {}

    void add(Entry it, Line line) {
        writes.add(
                """
                insert into entries.history
                    (entry_id, sequence, at, who, what, why, case_reference, was)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                it.id(),
                it.standing().sequence(),
                line.at(),
                line.who(),
                line.what(),
                line.why(),
                line.caseReference(),
                line.was());
    }

    /** What was done to an entry, the newest first. */
    List<Line> of(Entry it) {
        return database.sql(
                        """
                        select at, who, what, why, case_reference, was
                        from entries.history
                        where entry_id = ?
                        order by sequence desc
                        limit ?
                        """)
                .param(it.id())
                .param(LINES_MAX)
                .query(
                        (row, n) ->
                                new Line(
                                        Sql.instant(row, "at"),
                                        row.getString("who"),
                                        row.getString("what"),
                                        row.getString("why"),
                                        row.getString("case_reference"),
                                        row.getBytes("was")))
                .list();
    }
}
