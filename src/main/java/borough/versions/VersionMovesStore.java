package borough.versions;

import borough.data.Sql;
import borough.data.Writes;
import borough.values.Reference;
import borough.versions.VersionMove.Asked;
import borough.versions.VersionMove.Progress;
import borough.versions.VersionMove.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open cases by their version, and what was asked for them. */
@Component
class VersionMovesStore {
    private static final String MOVE =
            """
            select service, from_version, to_version, stages_from, stages_to, who, why, asked_at,
                up_to, moved, stayed, done_at
            from cases.version_moves
            """;

    private final JdbcClient database;
    private final Writes writes;

    VersionMovesStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** How many open cases of a version stand in a stage. */
    record Count(String service, String version, String stage, long cases) {}

    List<Count> open() {
        return database.sql(
                        """
                        select service, version, stage, count(*) as cases
                        from cases.cases
                        where closed_at is null
                        group by service, version, stage
                        order by service, version, stage
                        """)
                .query(
                        (row, n) ->
                                new Count(
                                        row.getString("service"),
                                        row.getString("version"),
                                        row.getString("stage"),
                                        row.getLong("cases")))
                .list();
    }

    /** The next open cases of a version after a reference, in the order of references. */
    List<Reference> next(String version, String after, int count) {
        return database.sql(
                        """
                        select reference from cases.cases
                        where version = ? and closed_at is null and reference > ?
                            and sealing_key is not null
                        order by reference
                        limit ?
                        """)
                .param(version)
                .param(after)
                .param(count)
                .query((row, n) -> new Reference(row.getString(1)))
                .list();
    }

    void add(VersionMove it) {
        writes.add(
                """
                insert into cases.version_moves (service, from_version, to_version, stages_from,
                    stages_to, who, why, asked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                it.way().service(),
                it.way().from(),
                it.way().to(),
                List.copyOf(it.stages().keySet()),
                it.stages().keySet().stream().map(it.stages()::get).toList(),
                it.asked().who(),
                it.asked().why(),
                it.asked().at());
    }

    /** The oldest that is under way, held for this transaction. */
    Optional<VersionMove> claim() {
        return database.sql(
                        MOVE
                                + """
                                where done_at is null
                                order by asked_at
                                limit 1
                                for update skip locked
                                """)
                .query(VersionMovesStore::read)
                .optional();
    }

    List<VersionMove> ofService(String service) {
        return database.sql(MOVE + "where service = ? order by asked_at desc limit 20")
                .param(service)
                .query(VersionMovesStore::read)
                .list();
    }

    private static VersionMove read(ResultSet row, int n) throws SQLException {
        var stages = new LinkedHashMap<String, String>();
        var to = Sql.texts(row, "stages_to");
        Sql.texts(row, "stages_from").forEach(it -> stages.put(it, to.get(stages.size())));
        return new VersionMove(
                new Way(
                        row.getString("service"),
                        row.getString("from_version"),
                        row.getString("to_version")),
                stages,
                new Asked(row.getString("who"), row.getString("why"), Sql.instant(row, "asked_at")),
                new Progress(
                        row.getString("up_to"),
                        row.getInt("moved"),
                        row.getInt("stayed"),
                        Sql.instantIfAny(row, "done_at")));
    }

    void comeTo(VersionMove it, Progress now) {
        writes.addExactly(
                1,
                """
                update cases.version_moves
                set up_to = ?, moved = ?, stayed = ?, done_at = ?
                where from_version = ? and asked_at = ?
                """,
                now.upTo(),
                now.moved(),
                now.stayed(),
                now.doneAt().orElse(null),
                it.way().from(),
                it.asked().at());
    }

    void takeVersion(Reference reference, String version) {
        writes.addExactly(
                1, "update cases.cases set version = ? where reference = ?", version, reference);
    }
}
