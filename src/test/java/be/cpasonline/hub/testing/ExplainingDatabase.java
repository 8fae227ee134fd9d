package be.cpasonline.hub.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Asks the database, before each statement is run, how it is going to run it with these very values. */
public final class ExplainingDatabase extends DelegatingDataSource {
    private final Map<String, String> plans = new ConcurrentHashMap<>();

    public ExplainingDatabase(DataSource database) {
        super(database);
    }

    /** The last plan of each statement that was run. */
    public Map<String, String> plans() {
        return Map.copyOf(plans);
    }

    /** The statements that read a whole table of those given. */
    public List<String> readingAllOf(List<String> tables) {
        return plans.entrySet().stream()
                .filter(entry -> tables.stream().anyMatch(table -> readsAllOf(entry.getValue(), table)))
                .map(entry -> entry.getKey() + "\n" + entry.getValue())
                .toList();
    }

    private static boolean readsAllOf(String plan, String table) {
        return plan.lines().anyMatch(line -> line.matches(".*Seq Scan on " + table + "( .*)?"));
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Object result = call(connection, method, arguments);
                    return result instanceof PreparedStatement statement
                            ? explaining(connection, statement, String.valueOf(arguments[0]))
                            : result;
                });
    }

    private PreparedStatement explaining(Connection connection, PreparedStatement statement, String sql) {
        Map<Integer, Setter> values = new LinkedHashMap<>();
        return (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("set")
                            && arguments.length > 1
                            && arguments[0] instanceof Integer at) {
                        values.put(at, target -> call(target, method, arguments));
                    }
                    if (method.getName().startsWith("execute")) {
                        plans.put(sql, explain(connection, sql, values));
                    }
                    return call(statement, method, arguments);
                });
    }

    private static String explain(Connection connection, String sql, Map<Integer, Setter> values) throws Throwable {
        try (PreparedStatement explain = connection.prepareStatement("explain " + sql)) {
            for (Setter setter : values.values()) {
                setter.set(explain);
            }
            List<String> lines = new ArrayList<>();
            try (var rows = explain.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return String.join("\n", lines);
        }
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private interface Setter {
        void set(PreparedStatement target) throws Throwable;
    }
}
