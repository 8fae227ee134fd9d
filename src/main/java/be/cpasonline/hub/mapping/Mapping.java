package be.cpasonline.hub.mapping;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.spi.Payload;
import org.springframework.stereotype.Component;

/** Turns the canonical application into what a package takes. Safe for use by many threads. */
@Component
public class Mapping {
    private final CompiledPackages packages;

    Mapping(CompiledPackages packages) {
        this.packages = packages;
    }

    /**
     * Runs the package's mapping for what is handed over, the application or what follows it, and validates the result against the package's contract.
     *
     * @throws AdapterFailure of kind {@code REFUSED} where the package has no code for something on purpose, and of kind
     *     {@code MISCONFIGURED} where a code has no translation, the mapping fails or passes
     *     its bounds, or the result does not fit the contract: nothing was sent
     */
    public Payload map(CasePackage casePackage, RegisteredApplication application) {
        return payload(casePackage, application, false);
    }

    /**
     * The same for a delivery, which may be a test that must not become a case: the mapping sees it as {@code $test}, or
     * as the parameter {@code test}.
     */
    public Payload payload(CasePackage casePackage, RegisteredApplication application, boolean test) {
        try {
            return packages.of(casePackage).mappingFor(application).map(application, test);
        } catch (MappingFault fault) {
            throw failure(casePackage, fault);
        }
    }

    private static AdapterFailure failure(CasePackage casePackage, MappingFault fault) {
        String detail = casePackage.name() + ": " + fault.text();
        return fault.code().equals(MappingFault.CODE_UNMAPPED)
                ? new AdapterFailure(
                        FailureKind.REFUSED,
                        fault.code(),
                        casePackage.title() + " cannot take this application: " + fault.text()
                                + " Nothing was sent; the centre must take it up by itself.",
                        detail)
                : new AdapterFailure(
                        FailureKind.MISCONFIGURED,
                        fault.code(),
                        "The hub could not put the application into the form of " + casePackage.title()
                                + ". Nothing was sent; the operator must mend the package's folder.",
                        detail);
    }
}
