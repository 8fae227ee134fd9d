package be.cpasonline.hub.mapping;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.Payload;
import org.springframework.stereotype.Component;

/** Turns the canonical application into what a package takes. */
@Component
public class Mapping {

    /**
     * Runs the package's mapping and validates the result against the package's contract.
     *
     * @throws be.cpasonline.hub.spi.AdapterFailure of kind {@code MISCONFIGURED} where a code has no translation or the
     *     result does not fit the contract: nothing was sent
     */
    public Payload map(CasePackage casePackage, RegisteredApplication application) {
        throw new IllegalStateException("not yet " + casePackage + application);
    }
}
