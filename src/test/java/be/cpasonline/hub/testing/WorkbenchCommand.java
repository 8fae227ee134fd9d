package be.cpasonline.hub.testing;

import be.cpasonline.hub.workbench.process.ChildJvm;
import be.cpasonline.hub.workbench.process.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A command of the workbench in a process of its own, as users run it: it takes the whole process' logging for itself. */
public final class WorkbenchCommand {
    private static final int ENDS_WITHIN_MINUTES = 20;

    private WorkbenchCommand() {}

    /**
     * Runs it to its end.
     *
     * @param output the file that what it prints is written to
     */
    public static Ended run(Path output, String... arguments) throws IOException {
        List<String> flags = Optional.ofNullable(System.getProperty(ChildJvm.FLAG)).stream()
                .map(flag -> "-D" + ChildJvm.FLAG + "=" + flag)
                .toList();
        try (ChildProcess command = ChildProcess.start(new ChildJvm(List.of(arguments), flags, Map.of(), output))) {
            int code = command.ended()
                    .orTimeout(ENDS_WITHIN_MINUTES, TimeUnit.MINUTES)
                    .join();
            return new Ended(code, Files.readString(output));
        }
    }

    /**
     * How it ended.
     *
     * @param code the exit code
     * @param output what it printed
     */
    public record Ended(int code, String output) {}
}
