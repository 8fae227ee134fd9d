package be.cpasonline.hub.workbench;

import be.cpasonline.hub.console.command.Commands;
import be.cpasonline.hub.workbench.bench.BenchCommand;
import be.cpasonline.hub.workbench.bench.load.LoadCommand;
import be.cpasonline.hub.workbench.bench.taker.TakerCommand;
import be.cpasonline.hub.workbench.packages.SimulatedPackageCommand;
import be.cpasonline.hub.workbench.run.DemoCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry of the workbench jar: the commands that {@code ./hub} hands on, and those that the demo starts itself with. */
@Command(
        name = "hub",
        subcommands = {
            BenchCommand.class,
            DemoCommand.class,
            LoadCommand.class,
            SimulatedPackageCommand.class,
            TakerCommand.class,
            HubProcess.class
        },
        description = "What people try, prove and measure the hub with.")
public final class Workbench {
    Workbench() {}

    public static void main(String[] args) {
        if (Commands.named(args)) {
            System.exit(Commands.run(args));
        }
        int status = new CommandLine(new Workbench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
        if (status != CommandLine.ExitCode.OK) {
            System.exit(status);
        }
    }
}
