package borough.casebook;

import borough.data.Sql;
import borough.values.Reference;
import borough.values.Uprn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** A case as lists show it, in the columns of its table. */
public final class CaseRows {
    public static final String COLUMNS =
            """
            reference, service, version, title, place, property, channel, stage,
            stage_since, opened_at, due_at, team, outcome, closed_at
            """;

    /** What a file shows to some alone, by the names of the person who asks. */
    public static final String SEEN = "(seen_by = '{}' or seen_by && ?::text[])";

    private CaseRows() {}

    /** Reads one. */
    public static Case read(ResultSet row, int n) throws SQLException {
        var property = row.getObject("property", Long.class);
        var outcome = Optional.ofNullable(row.getString("outcome"));
        var closedAt = Sql.instantIfAny(row, "closed_at");
        return new Case(
                new Reference(row.getString("reference")),
                new Case.About(
                        row.getString("service"),
                        row.getString("version"),
                        row.getString("title"),
                        row.getString("place"),
                        Optional.ofNullable(property).map(Uprn::new),
                        row.getString("channel")),
                new Case.Where(
                        row.getString("stage"),
                        Sql.instant(row, "stage_since"),
                        Sql.instantIfAny(row, "due_at"),
                        Optional.ofNullable(row.getString("team"))),
                Sql.instant(row, "opened_at"),
                outcome.map(it -> new Case.Outcome(it, closedAt.orElseThrow())));
    }
}
