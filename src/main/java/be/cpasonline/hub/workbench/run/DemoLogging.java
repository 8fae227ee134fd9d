package be.cpasonline.hub.workbench.run;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Keeps the libraries' logging out of what the user reads. */
public final class DemoLogging {
    private DemoLogging() {}

    /** Spring's properties for logging to a file only. */
    public static Map<String, Object> to(Path file) {
        return Map.of("logging.file.name", file.toString(), "logging.threshold.console", "off");
    }

    /** Begins at once, before any Spring context does. */
    public static void begin(Map<String, Object> properties) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("demo", properties));
        LoggingSystem system = LoggingSystem.get(DemoLogging.class.getClassLoader());
        system.beforeInitialize();
        LogFile file = LogFile.get(environment);
        if (file != null) {
            file.applyToSystemProperties();
        }
        system.getSystemProperties(environment).apply(file);
        system.initialize(new LoggingInitializationContext(environment), null, file);
        // a broker tells of each message, several times
        system.setLogLevel("org.apache.activemq.audit", LogLevel.WARN);
    }
}
