package be.cpasonline.hub.mapping;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.spi.Payload;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Turns the canonical application into what a package takes. Safe for use by many threads. */
@Component
public class Mapping {
    private final CompiledPackages packages;
    private final ApplicationJson canonical;

    Mapping(CompiledPackages packages, ApplicationJson canonical) {
        this.packages = packages;
        this.canonical = canonical;
    }

    /**
     * Runs the package's mapping and validates the result against the package's contract.
     *
     * @throws AdapterFailure of kind {@code MISCONFIGURED} where a code has no translation, the mapping fails or passes
     *     its bounds, or the result does not fit the contract: nothing was sent
     */
    public Payload map(CasePackage casePackage, RegisteredApplication application) {
        try {
            return new Payload("application/json", PlainJson.MAPPER.writeValueAsBytes(json(casePackage, application)));
        } catch (MappingFault fault) {
            throw new AdapterFailure(
                    FailureKind.MISCONFIGURED,
                    fault.code(),
                    "The hub could not put the application into the form of " + casePackage.title()
                            + ". Nothing was sent; the operator must mend the package's folder.",
                    casePackage.name() + ": " + fault.text());
        }
    }

    private JsonNode json(CasePackage casePackage, RegisteredApplication application) {
        CompiledPackage compiled = packages.of(casePackage);
        JsonNode payload = compiled.application()
                .run(
                        canonical.map(application),
                        "code",
                        (input, arguments) -> compiled.codes().translate(arguments));
        List<String> misfits = compiled.contract().misfits(payload);
        if (!misfits.isEmpty()) {
            throw new MappingFault("payloadDoesNotFitContract", String.join("; ", misfits));
        }
        return payload;
    }
}
