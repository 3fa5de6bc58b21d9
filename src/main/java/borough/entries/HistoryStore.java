package borough.entries;

import borough.data.Sql;
import borough.data.Writes;
import java.util.List;
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

    void add(Entry it, EntryLine line) {
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
    List<EntryLine> of(Entry it) {
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
                                new EntryLine(
                                        Sql.instant(row, "at"),
                                        row.getString("who"),
                                        row.getString("what"),
                                        row.getString("why"),
                                        row.getString("case_reference"),
                                        row.getBytes("was")))
                .list();
    }
}
