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
 */
final class CouncilConnection implements InvocationHandler {
    private static final String SET_COUNCIL = "select set_config('app.council', ?, true)";

    private final Connection real;
    private final List<WaitingWrite> waiting = new ArrayList<>();
    private boolean councilSet;

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
        waiting.add(write);
    }

    /** The driver's own connection with the council set and nothing waiting, for COPY. */
    Connection ready() throws SQLException {
        send();
        return real;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        switch (method.getName()) {
            case "prepareStatement", "createStatement", "prepareCall", "commit" -> send();
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
            if (endsTransaction(method.getName())) {
                waiting.clear();
                councilSet = false;
            }
        }
    }

    private static boolean endsTransaction(String method) {
        return switch (method) {
            case "commit", "rollback", "close", "setAutoCommit" -> true;
            default -> false;
        };
    }

    private void requireTransaction() {
        try {
            if (real.getAutoCommit()) {
                throw new IllegalStateException("A council's data needs a transaction");
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The database is gone", fault);
        }
    }

    private void send() throws SQLException {
        var council = councilSet ? null : Tenancy.bound().orElse(null);
        if (council == null && waiting.isEmpty()) {
            return;
        }
        requireTransaction();
        var text = new StringBuilder();
        var values = new ArrayList<@Nullable Object>();
        if (council != null) {
            text.append(SET_COUNCIL);
            values.add(Integer.toString(council.number()));
        }
        for (var write : waiting) {
            text.append(text.isEmpty() ? "" : ";\n").append(write.sql().strip());
            values.addAll(java.util.Arrays.asList(write.values()));
        }
        var sent = List.copyOf(waiting);
        waiting.clear();
        try (var statement = real.prepareStatement(text.toString())) {
            Sql.bind(statement, values);
            run(statement, council != null, sent);
        }
        councilSet = councilSet || council != null;
    }

    private static void run(
            PreparedStatement statement, boolean skipFirst, List<WaitingWrite> writes)
            throws SQLException {
        statement.execute();
        if (skipFirst && !writes.isEmpty()) {
            statement.getMoreResults();
        }
        for (var write : writes) {
            write.check(statement.getUpdateCount());
            statement.getMoreResults();
        }
    }
}
