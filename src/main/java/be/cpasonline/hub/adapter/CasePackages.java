package be.cpasonline.hub.adapter;

import be.cpasonline.hub.spi.Adapter;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The packages in force, and their adapters. */
@Component
public class CasePackages {

    /** A package in force by its folder's name; empty where there is none that passed its check. */
    public Optional<CasePackage> find(String name) {
        throw new IllegalStateException("not yet " + name);
    }

    /** Why a folder is not in force, in a sentence; empty where it is, or where there is no such folder. */
    public Optional<String> problem(String name) {
        throw new IllegalStateException("not yet " + name);
    }

    /**
     * The adapter for a package with the options of a centre; opened once for each destination and kept.
     *
     * @throws be.cpasonline.hub.spi.AdapterFailure of kind {@code MISCONFIGURED} where an option cannot work
     */
    public Adapter adapter(CasePackage casePackage, Map<String, Object> options) {
        throw new IllegalStateException("not yet " + casePackage + options);
    }
}
