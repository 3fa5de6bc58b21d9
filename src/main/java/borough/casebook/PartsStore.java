package borough.casebook;

import borough.casebook.PartAt.Holding;
import borough.data.Sql;
import borough.data.Writes;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the parts of cases stand, for the lists of teams. */
@Component
class PartsStore {
    private final JdbcClient database;
    private final Writes writes;

    PartsStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** The parts of a case, in the order of their names. */
    List<PartAt> of(Reference reference) {
        return database.sql(
                        """
                        select part, stage, stage_since, team, due_at, outcome, closed_at, held_by
                        from cases.parts
                        where reference = ?
                        order by part
                        """)
                .param(reference.text())
                .query(PartsStore::read)
                .list();
    }

    private static PartAt read(ResultSet row, int n) throws SQLException {
        var closedAt = Sql.instantIfAny(row, "closed_at");
        return new PartAt(
                row.getString("part"),
                row.getString("stage"),
                Sql.instant(row, "stage_since"),
                new Holding(
                        Optional.ofNullable(row.getString("team")),
                        Sql.instantIfAny(row, "due_at"),
                        false,
                        Optional.ofNullable(row.getObject("held_by", UUID.class))),
                Optional.ofNullable(row.getString("outcome"))
                        .map(it -> new Case.Outcome(it, closedAt.orElseThrow())));
    }

    /** Writes where these parts stand now; a part that goes on keeps its team unless it changed. */
    void write(Reference reference, List<PartAt> parts) {
        parts.forEach(it -> write(reference, it));
    }

    private void write(Reference reference, PartAt it) {
        writes.add(
                """
                insert into cases.parts
                    (reference, part, stage, stage_since, team, due_at, outcome, closed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (council_id, reference, part) do update
                set stage = excluded.stage, stage_since = excluded.stage_since,
                    team = case when ? then excluded.team
                        else coalesce(excluded.team, parts.team) end,
                    held_by = case when ? or excluded.closed_at is not null
                            or excluded.team <> parts.team
                        then null else parts.held_by end,
                    held_since = case when ? or excluded.closed_at is not null
                            or excluded.team <> parts.team
                        then null else parts.held_since end,
                    due_at = excluded.due_at, outcome = excluded.outcome,
                    closed_at = excluded.closed_at
                """,
                reference,
                it.part(),
                it.stage(),
                it.since(),
                it.holding().team().orElse(null),
                it.holding().dueAt().orElse(null),
                it.outcome().map(Case.Outcome::word).orElse(null),
                it.outcome().map(Case.Outcome::at).orElse(null),
                it.holding().isNew(),
                it.holding().isNew(),
                it.holding().isNew());
    }
}
