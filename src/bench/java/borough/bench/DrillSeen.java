package borough.bench;

import borough.postgres.EmbeddedPostgres;
import borough.postgres.PostgresCluster;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** What stands in the database of the small council, seen from outside the program. */
final class DrillSeen implements AutoCloseable {
    private final Connection owner;

    /** Fails where no database runs at the moment. */
    DrillSeen(Path data) throws SQLException {
        var port =
                EmbeddedPostgres.runningPort(data)
                        .orElseThrow(() -> new IllegalStateException("No database runs"));
        this.owner = PostgresCluster.reach(data, port).openAsOwner();
        try (var statement = owner.createStatement()) {
            statement.execute(
                    "select set_config('app.council', council_id::text, false) from data.councils"
                            + " where slug = 'fernmoor'");
        }
    }

    void change(String sql, Collection<String> cases) throws SQLException {
        try (var statement = owner.prepareStatement(sql)) {
            statement.setArray(1, owner.createArrayOf("text", cases.toArray()));
            statement.executeUpdate();
        }
    }

    /** One number, of these cases; the statement asks for them once. */
    long count(String sql, Collection<String> cases) throws SQLException {
        try (var statement = owner.prepareStatement(sql)) {
            statement.setArray(1, owner.createArrayOf("text", cases.toArray()));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
