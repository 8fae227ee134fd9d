package be.cpasonline.hub.workbench;

import be.cpasonline.hub.console.command.Commands;
import be.cpasonline.hub.workbench.bench.BenchCommand;
import be.cpasonline.hub.workbench.bench.load.LoadCommand;
import be.cpasonline.hub.workbench.bench.taker.TakerCommand;
import be.cpasonline.hub.workbench.broker.BrokerCommand;
import be.cpasonline.hub.workbench.conform.ConformCommand;
import be.cpasonline.hub.workbench.drill.DrillCommand;
import be.cpasonline.hub.workbench.issuer.IssuerCommand;
import be.cpasonline.hub.workbench.packages.SimulatedPackageCommand;
import be.cpasonline.hub.workbench.run.DemoCommand;
import be.cpasonline.hub.workbench.sandbox.SandboxCommand;
import be.cpasonline.hub.workbench.train.TrainCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry of the workbench jar: the commands that {@code ./hub} hands on, and those that the demo starts itself with. */
@Command(
        name = "hub",
        subcommands = {
            BenchCommand.class,
            BrokerCommand.class,
            ConformCommand.class,
            DemoCommand.class,
            DrillCommand.class,
            IssuerCommand.class,
            LoadCommand.class,
            SandboxCommand.class,
            SimulatedPackageCommand.class,
            TakerCommand.class,
            TrainCommand.class,
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
