package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.centre.Centre.PackageUse;

/** What takes the deliveries of a centre. */
public sealed interface Receiver {

    /**
     * A package in force.
     *
     * @param casePackage the package
     * @param use how the centre uses it
     */
    record Ready(CasePackage casePackage, PackageUse use) implements Receiver {}

    /**
     * Nothing yet: its deliveries are held for a person.
     *
     * @param code stable
     * @param reason in a sentence
     */
    record None(String code, String reason) implements Receiver {}
}
