package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.adapter.CasePackages;
import be.cpasonline.hub.centre.Centre.PackageUse;
import be.cpasonline.hub.routing.Destination;
import be.cpasonline.hub.routing.Routing;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds what takes the deliveries of a centre today. */
@Component
public class Receivers {
    private static final String PACKAGE_NOT_IN_FORCE = "packageNotInForce";

    /** Reasons that go away when the configuration is mended. */
    public static final Set<String> REASONS_OF_CONFIGURATION =
            Set.of("centreNotConfigured", "centreFileBroken", "centreUnknown", PACKAGE_NOT_IN_FORCE);

    private final Routing routing;
    private final CasePackages packages;

    Receivers(Routing routing, CasePackages packages) {
        this.routing = routing;
        this.packages = packages;
    }

    /** What takes the deliveries of a centre, or why nothing does. */
    public Receiver of(String centreId) {
        return switch (routing.route(centreId)) {
            case Destination.ToPackage(PackageUse use) -> of(use);
            case Destination.None(String code, String reason) -> new Receiver.None(code, reason);
        };
    }

    private Receiver of(PackageUse use) {
        return packages.find(use.packageName(), use.nis())
                .<Receiver>map(found -> new Receiver.Ready(found, use))
                .orElseGet(() -> new Receiver.None(PACKAGE_NOT_IN_FORCE, whyNot(use.packageName())));
    }

    private String whyNot(String packageName) {
        return packages.problem(packageName)
                .orElse("There is no package folder " + packageName + "; the centre's file names it.");
    }
}
