package be.cpasonline.hub.workbench.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./hub demo}. */
@Command(name = "demo", description = "Sets everything up, sends the sample applications, stays up until Ctrl-C.")
public final class DemoCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @Option(names = "--port", defaultValue = "8080", description = "The hub's port; the next six are needed too.")
    private int port;

    @Option(names = "--data", defaultValue = "", description = "Where data is kept; var/demo by default.")
    private String data = "";

    @Option(names = "--once", description = "Stop when it is clear what became of the sample applications.")
    private boolean once;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            return run(new Progress(spec.commandLine().getOut()));
        } catch (DemoProblem e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("hub: " + e.getMessage());
            err.flush();
            return FAILED;
        }
    }

    private int run(Progress progress) {
        DemoPorts ports = DemoPorts.from(port);
        ports.mustBeFree();
        DemoFolder folder = DemoFolder.take(folder());
        try (Demo demo = new Demo(folder, ports, progress)) {
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(demo::close));
            progress.say("Starting; data is kept in "
                    + folder.file("").toAbsolutePath().normalize() + ".");
            demo.start();
            boolean settled = demo.sendSamples();
            if (once) {
                return settled ? 0 : FAILED;
            }
            demo.invite();
            throw demo.awaitTrouble();
        }
    }

    private Path folder() {
        return data.isEmpty()
                ? Path.of("var", "demo")
                : Path.of(System.getProperty("hub.called-from", "")).resolve(data);
    }
}
