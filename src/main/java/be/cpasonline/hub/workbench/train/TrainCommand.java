package be.cpasonline.hub.workbench.train;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the start-up cache of a hub that is laid out as in the image. */
@Command(
        name = "train",
        hidden = true,
        description = "Lets a hub work once and keeps what it loaded, for a quick start.")
public final class TrainCommand implements Callable<Integer> {
    @Option(names = "--home", required = true, description = "The folder that the hub is laid out in.")
    private Path home = Path.of("");

    @Option(names = "--output", required = true, description = "The file that the cache is written to.")
    private Path output = Path.of("");

    @Override
    public Integer call() throws Exception {
        try (TrainingRun run = new TrainingRun(home.toAbsolutePath())) {
            run.write(output.toAbsolutePath());
        }
        return 0;
    }
}
