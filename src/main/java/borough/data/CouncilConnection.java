package borough.data;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connection that tells the database which council it works for, once in each transaction, and
 * lets writes wait to travel together. The only place where {@code app.council} is set.
 *
 * <p>Trips cost most, so neither takes one of its own: what must go ahead of a statement travels
 * with it. A transaction that only reads is none to the database: each of its statements sees what
 * stands at that moment, as it would in one, and is told the council and that it may only read.
 */
final class CouncilConnection implements InvocationHandler {
    private static final String SET_COUNCIL = "select set_config('app.council', ?, true)";
    private static final String ONLY_READ = "set_config('transaction_read_only', 'on', true)";

    private final Connection real;
    private final List<WaitingWrite> waiting = new ArrayList<>();
    private boolean councilSet;
    private boolean onlyReads;
    private boolean inReading;

    private CouncilConnection(Connection real) {
        this.real = real;
    }

    static Connection around(Connection real) {
        return (Connection)
                Proxy.newProxyInstance(
                        CouncilConnection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        new CouncilConnection(real));
    }

    static CouncilConnection of(Connection connection) {
        return (CouncilConnection) Proxy.getInvocationHandler(connection);
    }

    void queue(WaitingWrite write) {
        requireTransaction();
        requireWriting();
        waiting.add(write);
    }

    /** The driver's own connection with the council set and nothing waiting, for COPY. */
    Connection ready() throws SQLException {
        requireTransaction();
        send();
        return real;
    }

    Connection driver() {
        return real;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        var name = method.getName();
        if (isOurs(name, arguments)) {
            return ours(name, arguments);
        }
        switch (name) {
            case "prepareStatement" -> {
                if (arguments != null && arguments.length == 1 && !ahead().isEmpty()) {
                    return WithAhead.of(this, (String) arguments[0]);
                }
                send();
            }
            case "createStatement", "prepareCall" -> send();
            case "commit" -> sendWaiting();
            case "equals" -> {
                return arguments != null && proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            default -> {
                // Everything else is the driver's own affair.
            }
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        } finally {
            if (endsTransaction(name)) {
                waiting.clear();
                councilSet = false;
            }
        }
    }

    // What is said of a transaction that only reads does not reach the database.
    private boolean isOurs(String method, Object @Nullable [] arguments) throws SQLException {
        return switch (method) {
            case "setReadOnly", "isReadOnly" -> true;
            case "getAutoCommit", "commit", "rollback" -> inReading;
            case "setAutoCommit" ->
                    inReading || onlyReads && !isTrue(arguments) && real.getAutoCommit();
            default -> false;
        };
    }

    private @Nullable Object ours(String method, Object @Nullable [] arguments) {
        switch (method) {
            case "setReadOnly" -> onlyReads = isTrue(arguments);
            case "setAutoCommit" -> inReading = !isTrue(arguments);
            case "isReadOnly" -> {
                return onlyReads;
            }
            case "getAutoCommit" -> {
                return false;
            }
            default -> {
                // There is nothing to keep, and nothing to undo.
            }
        }
        return null;
    }

    private static boolean isTrue(Object @Nullable [] arguments) {
        return arguments != null && (boolean) arguments[0];
    }

    private static boolean endsTransaction(String method) {
        return switch (method) {
            case "commit", "rollback", "close", "setAutoCommit" -> true;
            default -> false;
        };
    }

    // What goes ahead by itself is forgotten before the next statement where each is one by itself.
    private void requireWriting() {
        if (inReading) {
            throw new IllegalStateException("This transaction only reads");
        }
    }

    private void requireTransaction() {
        try {
            if (!inReading && real.getAutoCommit()) {
                throw new IllegalStateException("A council's data needs a transaction");
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The database is gone", fault);
        }
    }

    /** What must reach the database before whatever comes next. */
    private List<WaitingWrite> ahead() {
        var council = councilSet ? null : Tenancy.bound().orElse(null);
        var all = new ArrayList<WaitingWrite>(waiting.size() + 1);
        if (council != null) {
            requireTransaction();
            var number = new Object[] {Integer.toString(council.number())};
            var sql = inReading ? SET_COUNCIL + ", " + ONLY_READ : SET_COUNCIL;
            all.add(new WaitingWrite(sql, number, WaitingWrite.ANY));
        } else if (inReading) {
            all.add(new WaitingWrite("select " + ONLY_READ, new Object[0], WaitingWrite.ANY));
        }
        all.addAll(waiting);
        return all;
    }

    /** Sends what waits; where nothing does, the database need not know of the transaction. */
    void sendWaiting() throws SQLException {
        if (!waiting.isEmpty()) {
            send();
        }
    }

    private void send() throws SQLException {
        requireWriting();
        if (!ahead().isEmpty()) {
            var prepared = prepare("");
            try (var statement = prepared.statement()) {
                statement.execute();
                prepared.passAhead();
            }
        }
    }

    /** A statement of the driver's and how many values before its own are bound already. */
    record Prepared(PreparedStatement statement, int bound, List<WaitingWrite> ahead) {
        /** Goes past what came of all that went ahead, once it was executed. */
        void passAhead() throws SQLException {
            for (var each : ahead) {
                each.check(statement.getUpdateCount());
                statement.getMoreResults();
            }
        }
    }

    /** Prepares a statement to travel with all that must go ahead of it, to be executed now. */
    Prepared prepare(String sql) throws SQLException {
        var ahead = ahead();
        requireTransaction();
        var text = new StringBuilder();
        var values = new ArrayList<@Nullable Object>();
        for (var each : ahead) {
            text.append(text.isEmpty() ? "" : ";\n").append(each.sql().strip());
            values.addAll(java.util.Arrays.asList(each.values()));
        }
        if (!sql.isEmpty()) {
            text.append(text.isEmpty() ? "" : ";\n").append(sql);
        }
        waiting.clear();
        var statement = real.prepareStatement(text.toString());
        Sql.bind(statement, values);
        // In a transaction that only reads, every statement is one by itself.
        councilSet = !inReading && (councilSet || Tenancy.bound().isPresent());
        return new Prepared(statement, values.size(), ahead);
    }
}
