package be.cpasonline.hub.platform;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start on a database that would forget what it said is on disk: an accepted application is never lost. */
@Component
class DurabilityCheck implements InitializingBean {
    private static final List<String> SAFE_COMMITS = List.of("on", "remote_apply", "remote_write");

    private final JdbcClient jdbc;
    private final boolean unsafeAllowed;

    DurabilityCheck(JdbcClient jdbc, @Value("${hub.database.allow-unsafe:false}") boolean unsafeAllowed) {
        this.jdbc = jdbc;
        this.unsafeAllowed = unsafeAllowed;
    }

    @Override
    public void afterPropertiesSet() {
        if (unsafeAllowed) {
            return;
        }
        Map<String, Object> settings = jdbc.sql("""
                select current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
                       current_setting('synchronous_commit') as synchronous_commit
                """).query().singleRow();
        require("fsync", settings, List.of("on"));
        require("full_page_writes", settings, List.of("on"));
        require("synchronous_commit", settings, SAFE_COMMITS);
    }

    private static void require(String setting, Map<String, Object> settings, List<String> safe) {
        if (!safe.contains(String.valueOf(settings.get(setting)))) {
            throw new UnsafeDatabaseException(setting, String.valueOf(settings.get(setting)));
        }
    }

    /** The database is set up to lose what it confirmed. */
    static class UnsafeDatabaseException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        UnsafeDatabaseException(String setting, String value) {
            super("The database has " + setting + "=" + value
                    + ": it could forget applications that were accepted. Set " + setting + "=on in PostgreSQL.");
        }
    }
}
