package be.cpasonline.hub.workbench.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a bench ran on, in general words. */
final class Machine {
    private static final long GIBI = 1L << 30;

    private Machine() {}

    static Map<String, String> describe(String databaseVersion) {
        Map<String, String> machine = new LinkedHashMap<>();
        machine.put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            machine.put("memory", Math.round((double) system.getTotalMemorySize() / GIBI) + " GiB");
        }
        machine.put("system", System.getProperty("os.name") + ", " + System.getProperty("os.arch"));
        machine.put("JDK", Runtime.version().toString());
        machine.put("PostgreSQL", databaseVersion);
        return machine;
    }
}
