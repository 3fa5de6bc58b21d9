package borough.data;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * A statement that takes along what must go ahead of it: the council's setting, and writes that
 * waited. It is prepared when it is executed, and its values are kept until then.
 */
final class WithAhead implements InvocationHandler {
    private record Kept(Method method, Object[] arguments) {
        boolean isNull() {
            return method.getName().equals("setNull")
                    || arguments.length > 1 && arguments[1] == null;
        }
    }

    private final CouncilConnection connection;
    private final String sql;
    private final List<Kept> kept = new ArrayList<>();
    private CouncilConnection.@Nullable Prepared prepared;
    private boolean closed;

    private WithAhead(CouncilConnection connection, String sql) {
        this.connection = connection;
        this.sql = sql;
    }

    static PreparedStatement of(CouncilConnection connection, String sql) {
        return (PreparedStatement)
                Proxy.newProxyInstance(
                        WithAhead.class.getClassLoader(),
                        new Class<?>[] {PreparedStatement.class},
                        new WithAhead(connection, sql));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        var name = method.getName();
        return switch (name) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> sql;
            case "execute", "executeQuery", "executeUpdate" -> execute(name, arguments);
            default -> {
                var sent = prepared;
                yield sent == null
                        ? keep(method, arguments)
                        : on(sent.statement(), method, arguments);
            }
        };
    }

    private @Nullable Object keep(Method method, Object @Nullable [] arguments)
            throws SQLException {
        switch (method.getName()) {
            case "close" -> closed = true;
            case "isClosed" -> {
                return closed;
            }
            case "getConnection" -> {
                return connection.driver();
            }
            case "getWarnings" -> {
                // None before it was sent.
            }
            default -> {
                // A batch, or a question to the database, would part it from what goes ahead.
                if (!method.getName().startsWith("set")) {
                    throw new SQLException("This statement was not executed yet: " + sql);
                }
                kept.add(new Kept(method, arguments == null ? new Object[0] : arguments));
            }
        }
        return null;
    }

    private @Nullable Object execute(String name, Object @Nullable [] arguments) throws Throwable {
        if (prepared != null || arguments != null) {
            throw new SQLException("This statement is executed once: " + sql);
        }
        var now = ready();
        now.statement().execute();
        now.passAhead();
        var statement = now.statement();
        return switch (name) {
            case "executeQuery" -> {
                var rows = statement.getResultSet();
                if (rows == null) {
                    throw new SQLException("No rows came of " + sql);
                }
                yield rows;
            }
            case "executeUpdate" -> statement.getUpdateCount();
            default -> statement.getResultSet() != null;
        };
    }

    private CouncilConnection.Prepared ready() throws Throwable {
        var now = prepared;
        if (now == null) {
            now = connection.prepare(sql);
            prepared = now;
            for (var each : kept) {
                on(now.statement(), each.method(), shifted(each, now.bound()));
            }
            if (kept.stream().anyMatch(Kept::isNull)) {
                // The driver asks what type a null has, and from then on sends such a statement in
                // a trip of its own, parted from its council, unless it is never prepared for good.
                now.statement().unwrap(PGStatement.class).setPrepareThreshold(0);
            }
            kept.clear();
        }
        return now;
    }

    // The number of a value counts those ahead; whatever else is set has no number.
    private static Object[] shifted(Kept it, int bound) {
        if (it.arguments().length < 2 || !(it.arguments()[0] instanceof Integer number)) {
            return it.arguments();
        }
        var arguments = Arrays.copyOf(it.arguments(), it.arguments().length);
        arguments[0] = number + bound;
        return arguments;
    }

    private static @Nullable Object on(
            PreparedStatement statement, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(statement, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }
}
