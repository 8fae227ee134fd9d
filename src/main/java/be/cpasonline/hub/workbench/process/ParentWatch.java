package be.cpasonline.hub.workbench.process;

import java.io.IOException;
import java.io.InputStream;

/** In a child: ends the process at once when its parent is gone, however the parent went. */
public final class ParentWatch {
    /** The exit code of a child whose parent is gone. */
    public static final int PARENT_GONE = 70;

    private ParentWatch() {}

    /**
     * Starts to watch standard input, which the parent holds open. No shutdown hook runs: what they would wait for, a
     * database for instance, is gone with the parent.
     */
    public static void begin() {
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            awaitEnd(System.in);
            Runtime.getRuntime().halt(PARENT_GONE);
        });
    }

    @SuppressWarnings("StatementWithEmptyBody")
    private static void awaitEnd(InputStream input) {
        try {
            while (input.read() >= 0) {
                // Nobody says anything here; only the end matters.
            }
        } catch (IOException e) {
            // As good as the end.
        }
    }
}
