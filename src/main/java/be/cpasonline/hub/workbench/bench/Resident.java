package be.cpasonline.hub.workbench.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a process holds of the machine's memory. */
final class Resident {
    private static final double KIBI = 1024;

    private Resident() {}

    /** As {@code ps} tells it, on Linux and macOS. */
    static double mebibytes(long process) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(process)).start();
            String told = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return told.isEmpty() ? 0 : Long.parseLong(told) / KIBI;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
