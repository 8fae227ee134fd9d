package be.cpasonline.hub.workbench.packages;

import be.cpasonline.hub.workbench.process.ParentWatch;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The simulated package in a process of its own, so that it remembers what a killed hub does not. */
@Command(name = "simulated-package", hidden = true, description = "The simulated package Carillon Social.")
public final class SimulatedPackageCommand implements Runnable {
    @Option(names = "--port", required = true, description = "Where it listens.")
    private int port;

    @Option(names = "--memory", description = "The file it remembers in.")
    private Optional<Path> memory = Optional.empty();

    @Option(names = "--contract", description = "The JSON Schema of a dossier.")
    private Path contract = CarillonServer.CONTRACT;

    @Override
    @SuppressWarnings("resource") // it serves until the process ends
    public void run() {
        ParentWatch.begin();
        new CarillonServer(port, memory, contract);
    }
}
