package borough.data;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The application's connections, each of which knows its council. While the database is away one
 * asks for it and waits; all others are told at once, so that they hold up nobody.
 */
final class CouncilDataSource extends DelegatingDataSource {
    private final HikariDataSource pool;
    private final AtomicBoolean isAskedFor = new AtomicBoolean();
    private volatile boolean isAway;

    CouncilDataSource(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return CouncilConnection.around(isAway ? askForIt() : ask());
    }

    private Connection askForIt() throws SQLException {
        if (!isAskedFor.compareAndSet(false, true)) {
            throw new SQLTransientConnectionException("The database was away a moment ago");
        }
        try {
            return ask();
        } finally {
            isAskedFor.set(false);
        }
    }

    private Connection ask() throws SQLException {
        try {
            var connection = super.getConnection();
            isAway = false;
            return connection;
        } catch (SQLException fault) {
            // With connections in use it is only busy.
            isAway = pool.getHikariPoolMXBean().getTotalConnections() == 0;
            throw fault;
        }
    }
}
