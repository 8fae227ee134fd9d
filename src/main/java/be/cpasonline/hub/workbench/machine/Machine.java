package be.cpasonline.hub.workbench.machine;

import be.cpasonline.hub.workbench.run.DemoProblem;
import be.cpasonline.hub.workbench.store.DemoPostgres;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What drill or bench ran on.
 *
 * @param system operating system and its kind of processor
 * @param cores how many this process may use
 * @param memoryGiB of the whole machine
 * @param disk the kind of file system that the data is on
 * @param flushMillis how long that disk takes for 8 KiB until they are safe, on average
 * @param java the JDK
 * @param postgres the version of PostgreSQL
 * @param durability its settings that the promise hangs on
 */
public record Machine(
        String system,
        int cores,
        double memoryGiB,
        String disk,
        double flushMillis,
        String java,
        String postgres,
        Map<String, String> durability) {
    private static final double GIB = 1L << 30;
    private static final int PAGE = 8192;
    private static final int FLUSHES = 200;
    private static final double NANOS_IN_MILLI = 1e6;

    public Machine {
        durability = Map.copyOf(durability);
    }

    /**
     * This one.
     *
     * @param data where the database keeps its data
     */
    public static Machine with(DemoPostgres database, Path data) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        try {
            return new Machine(
                    system.getName() + " " + system.getArch(),
                    system.getAvailableProcessors(),
                    Math.round(system.getTotalMemorySize() / GIB),
                    Files.getFileStore(data).type(),
                    flushMillis(data),
                    System.getProperty("java.vendor") + " " + Runtime.version(),
                    database.version(),
                    database.durability());
        } catch (IOException e) {
            throw new DemoProblem("the disk of " + data + " cannot be measured: " + e.getMessage());
        }
    }

    /** In a line. */
    public String words() {
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %.0f GiB, %s (%.2f ms a flush), Java %s, PostgreSQL %s %s",
                system,
                cores,
                memoryGiB,
                disk,
                flushMillis,
                java,
                postgres,
                new TreeMap<>(durability));
    }

    private static double flushMillis(Path data) throws IOException {
        Path file = data.resolve("flushes");
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            long began = System.nanoTime();
            for (int flush = 0; flush < FLUSHES; flush++) {
                channel.write(ByteBuffer.allocate(PAGE), (long) flush * PAGE);
                channel.force(false);
            }
            return Math.round((System.nanoTime() - began) / NANOS_IN_MILLI / FLUSHES * 100) / 100.0;
        }
    }
}
