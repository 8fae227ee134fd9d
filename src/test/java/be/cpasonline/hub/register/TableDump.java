package be.cpasonline.hub.register;

import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All rows of all tables as text; binary columns in hexadecimal. */
final class TableDump {
    private TableDump() {}

    static String of(DataSource database) {
        var jdbc = JdbcClient.create(database);
        return jdbc
                .sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list()
                .stream()
                .flatMap(table ->
                        jdbc.sql("select t::text from \"" + table + "\" t").query(String.class).list().stream())
                .collect(Collectors.joining("\n"));
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
