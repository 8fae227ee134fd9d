package be.cpasonline.hub.workbench.run;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** What the user of a long command sees while it works. */
public final class Progress {
    private final PrintWriter out;

    public Progress(PrintWriter out) {
        this.out = out;
    }

    /** One line. */
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Names a step when it begins, and its seconds when it is done. */
    public <T> T step(String name, Supplier<T> work) {
        out.printf("  %-36s", name);
        out.flush();
        long began = System.nanoTime();
        try {
            T result = work.get();
            say(seconds(began));
            return result;
        } catch (RuntimeException e) {
            say("failed");
            throw e;
        }
    }

    /** How long ago, by {@link System#nanoTime()}. */
    public static String seconds(long began) {
        Duration taken = Duration.ofNanos(System.nanoTime() - began);
        return String.format(Locale.ROOT, "%5.1f s", taken.toMillis() / 1000.0);
    }
}
