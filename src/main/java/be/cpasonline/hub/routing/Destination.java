package be.cpasonline.hub.routing;

import be.cpasonline.hub.centre.Centre.PackageUse;

/** Where an application goes. */
public sealed interface Destination {

    /** Into a centre's package. */
    record ToPackage(PackageUse use) implements Destination {}

    /**
     * Nowhere yet: it is held for a person to decide.
     *
     * @param code stable
     * @param reason in a sentence
     */
    record None(String code, String reason) implements Destination {}
}
