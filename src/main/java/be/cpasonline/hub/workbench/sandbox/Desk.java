package be.cpasonline.hub.workbench.sandbox;

import java.util.Optional;

/**
 * What the user sees and handles, on the page and in the terminal.
 *
 * @param detour whether what passes between the hub and the package passes by here
 * @param files taken for the package, where it takes files
 */
record Desk(
        PackageInTheMaking casePackage,
        SandboxPorts ports,
        boolean detour,
        FaultSwitch faults,
        Exchanges exchanges,
        Letters letters,
        Sender sender,
        Watch watch,
        Optional<FilesTaken> files) {}
