package be.cpasonline.hub.workbench.sandbox;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the user asked for.
 *
 * @param settings options of the centre: whom to deliver to
 * @param seed of the invented applications
 * @param pace at which they are sent from the start
 * @param fault that is switched on from the start
 * @param mailKey the centre's key, in PEM, so that what is encrypted for it can be shown
 * @param test whether deliveries are marked as tests
 */
record SandboxPlan(
        PackageInTheMaking casePackage,
        Map<String, Object> settings,
        SandboxPorts ports,
        long seed,
        Pace pace,
        Fault fault,
        Optional<Path> mailKey,
        boolean test) {}
