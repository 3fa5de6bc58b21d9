package borough.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Loads many rows at once. Row-level security refuses COPY into a table, so rows are copied to a
 * temporary one and inserted from there, in the transaction in hand.
 */
@Component
public final class Bulk {
    private static final int BUFFER = 64 * 1024;

    private final DataSource database;

    Bulk(DataSource database) {
        this.database = database;
    }

    /** Copies things into a table's columns, each made a row as it is sent. */
    public <T> long copy(
            String table,
            List<String> columns,
            Iterator<T> things,
            Function<T, @Nullable Object[]> row) {
        var rows =
                new Iterator<@Nullable Object[]>() {
                    @Override
                    public boolean hasNext() {
                        return things.hasNext();
                    }

                    @Override
                    public @Nullable Object[] next() {
                        return row.apply(things.next());
                    }
                };
        return copy(table, columns, rows);
    }

    /** One row, so that a lambda can name its values. */
    public static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    /**
     * Copies rows into a table's columns; the council's column fills itself. Values may be texts,
     * numbers, booleans, dates, moments, uuids, our own small values, lists of texts, or null.
     *
     * @return how many rows
     */
    public long copy(String table, List<String> columns, Iterator<@Nullable Object[]> rows) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            var real = CouncilConnection.of(connection).ready();
            var names = String.join(", ", columns);
            // However many rows there are: the limit on a statement is meant for pages.
            real.setNetworkTimeout(Runnable::run, 0);
            try (var statement = real.createStatement()) {
                statement.execute("set local statement_timeout = 0");
                statement.execute(
                        "create temporary table loading on commit drop as select %s from %s limit 0"
                                .formatted(names, table));
                var copied = send(real.unwrap(PGConnection.class), rows, "copy loading from stdin");
                statement.execute(
                        "insert into %s (%s) select %s from loading"
                                .formatted(table, names, names));
                statement.execute("drop table loading");
                return copied;
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("Loading " + table + " failed: " + fault, fault);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /**
     * Copies rows into a temporary table of this transaction, from which statements of the caller's
     * take them on.
     *
     * @return how many rows
     */
    public long stage(String temporary, List<String> columns, Iterator<@Nullable Object[]> rows) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            var real = CouncilConnection.of(connection).ready();
            var into =
                    "copy pg_temp.%s (%s) from stdin"
                            .formatted(temporary, String.join(", ", columns));
            return send(real.unwrap(PGConnection.class), rows, into);
        } catch (SQLException fault) {
            throw new IllegalStateException("Staging " + temporary + " failed: " + fault, fault);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static long send(
            PGConnection connection, Iterator<@Nullable Object[]> rows, String copy)
            throws SQLException {
        long count = 0;
        try (var out = new PGCopyOutputStream(connection, copy, BUFFER)) {
            var line = new StringBuilder();
            while (rows.hasNext()) {
                line.setLength(0);
                CopyText.line(rows.next(), line);
                out.write(line.toString().getBytes(StandardCharsets.UTF_8));
                count++;
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return count;
    }
}
