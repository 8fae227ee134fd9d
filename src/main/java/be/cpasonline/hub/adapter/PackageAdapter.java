package be.cpasonline.hub.adapter;

import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.ChecksItself;
import be.cpasonline.hub.spi.Recognises;
import be.cpasonline.hub.spi.ReportsStatus;
import java.util.Optional;

/** An adapter as the hub uses it: with what its package folder declares, and nothing beyond. */
public interface PackageAdapter extends Adapter {

    /** How the package is asked whether it has a delivery; empty where it cannot be asked. */
    Optional<Recognises> recognises();

    /** How what the package says is fetched; empty where it says it by itself. */
    Optional<ReportsStatus> reportsStatus();

    /** How it is asked whether it would work; empty where it cannot tell. */
    Optional<ChecksItself> checksItself();
}
