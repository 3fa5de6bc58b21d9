package borough.data;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Writes that wait for company: round trips cost most, so a transaction's writes travel together,
 * with the council's setting, just before its next read or its commit. A rule they break is
 * therefore thrown there, and the whole transaction is undone.
 */
@Component
public final class Writes {
    private final DataSource database;

    Writes(DataSource database) {
        this.database = database;
    }

    /** Queues a statement with its values, in the order of its question marks. */
    public void add(String sql, @Nullable Object... values) {
        queue(new WaitingWrite(sql, values, WaitingWrite.ANY));
    }

    /** Queues a statement that must change so many rows, or else throws {@link Superseded}. */
    public void addExactly(int rows, String sql, @Nullable Object... values) {
        queue(new WaitingWrite(sql, values, rows));
    }

    /** Sends what waits now, without a read. */
    public void send() {
        var connection = DataSourceUtils.getConnection(database);
        try {
            CouncilConnection.of(connection).sendWaiting();
        } catch (SQLException fault) {
            throw new DataAccessResourceFailureException("Writes can't be sent", fault);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private void queue(WaitingWrite write) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            CouncilConnection.of(connection).queue(write);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
