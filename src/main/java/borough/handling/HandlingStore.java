package borough.handling;

import borough.casebook.CasesStore;
import borough.casebook.Event;
import borough.data.Sql;
import borough.data.Writes;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was put down in a case by hand, and its history a piece at a time. */
@Component
class HandlingStore {
    private static final String LINES =
            """
            select e.number, e.at, e.who, e.channel, e.what, e.words, e.occasion,
                s.words as said
            from cases.events e
            left join cases.said s on s.reference = e.reference and s.number = e.number
            where e.reference = ? and e.number > ? and e.number < ?
            """;
    private static final String NEWEST = "order by e.number desc limit ?";

    private final JdbcClient database;
    private final Writes writes;
    private final CasesStore cases;

    HandlingStore(JdbcClient database, Writes writes, CasesStore cases) {
        this.database = database;
        this.writes = writes;
        this.cases = cases;
    }

    void handOver(Reference reference, String holder) {
        writes.addExactly(
                1,
                """
                update cases.cases
                set team = ?, held_by = null, held_since = null
                where reference = ?
                """,
                holder,
                reference);
    }

    /** The key of a case; empty where there is no such case, or it was erased. */
    Optional<byte[]> key(Reference reference) {
        return database.sql("select sealing_key from cases.cases where reference = ?")
                .param(reference.text())
                .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
                .optional()
                .flatMap(it -> it);
    }

    /** A piece of its history, the newest first. */
    List<CaseDesk.Line> lines(Reference reference, CaseDesk.Piece piece, Optional<byte[]> key) {
        var kinds = piece.kinds();
        var which =
                kinds.isEmpty()
                        ? ""
                        : piece.others() ? "and e.what <> all(?)\n" : "and e.what = any(?)\n";
        var query =
                database.sql(LINES + which + NEWEST)
                        .param(reference.text())
                        .param(piece.after())
                        .param(piece.before());
        var asked = kinds.isEmpty() ? query : query.param(kinds.toArray(String[]::new));
        return asked.param(piece.count()).query((row, n) -> line(row, key)).list();
    }

    private CaseDesk.Line line(ResultSet row, Optional<byte[]> key) throws SQLException {
        var sealed = row.getBytes("said");
        return new CaseDesk.Line(
                event(row),
                sealed == null || key.isEmpty() ? Map.of() : cases.said(key.get(), sealed),
                sealed != null && key.isEmpty());
    }

    private static Event event(ResultSet row) throws SQLException {
        return Event.of(
                row.getInt("number"),
                Sql.instant(row, "at"),
                new Event.By(row.getString("who"), row.getString("channel")),
                row.getString("what"),
                Event.withoutLink(row.getString("words")),
                Optional.ofNullable(row.getString("occasion")));
    }
}
