package be.cpasonline.hub.workbench.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The PostgreSQL that a killed demo left running on its folder. */
final class LeftServer {
    private static final int STOPS_WITHIN_SECONDS = 30;

    private LeftServer() {}

    /** Stops the server of a data folder, if one runs; returns when it is gone. */
    static void stop(Path folder) {
        find(folder).ifPresent(LeftServer::stop);
    }

    /** The first line of PostgreSQL's lock file is its process id; the process may be another's by now. */
    static Optional<ProcessHandle> find(Path folder) {
        Path lock = folder.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(lock);
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(LeftServer::isPostgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL to it and its processes; returns when all are gone. */
    static void kill(ProcessHandle server) {
        List<ProcessHandle> workers = server.descendants().toList();
        // first the one that would begin new ones
        server.destroyForcibly();
        workers.forEach(ProcessHandle::destroyForcibly);
        server.onExit().join();
        workers.forEach(worker -> worker.onExit().join());
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> String.valueOf(Path.of(command).getFileName()).startsWith("postgres"))
                .orElse(false);
    }

    /** SIGINT is PostgreSQL's fast shutdown: it closes its connections and leaves clean files. */
    private static void stop(ProcessHandle server) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + server.pid())
                    .inheritIO()
                    .start()
                    .waitFor();
            server.onExit().get(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            server.destroyForcibly();
            server.onExit().join();
        } catch (IOException | ExecutionException e) {
            throw new IllegalStateException("PostgreSQL (process " + server.pid() + ") cannot be stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL stops", e);
        }
    }
}
