package be.cpasonline.hub.workbench.drill;

import be.cpasonline.hub.workbench.store.DemoPostgres;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;

/**
 * Where a drill ran.
 *
 * @param system operating system and its version
 * @param cores how many this process may use
 * @param memoryGiB of the whole machine
 * @param java the JDK
 * @param postgres the version of PostgreSQL
 * @param durability its settings that the promise hangs on
 */
record Machine(
        String system, int cores, double memoryGiB, String java, String postgres, Map<String, String> durability) {
    private static final double GIB = 1L << 30;

    Machine {
        durability = Map.copyOf(durability);
    }

    static Machine with(DemoPostgres database) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                system.getName() + " " + system.getVersion() + " " + system.getArch(),
                system.getAvailableProcessors(),
                Math.round(system.getTotalMemorySize() / GIB * 10) / 10.0,
                System.getProperty("java.vendor") + " " + Runtime.version(),
                database.version(),
                database.durability());
    }
}
