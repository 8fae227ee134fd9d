package be.cpasonline.hub.mapping;

import be.cpasonline.hub.adapter.CasePackage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Compiles each version of a package once. */
@Component
class CompiledPackages {
    private final Languages languages;
    private final Map<String, CompiledPackage> byVersion = new ConcurrentHashMap<>();

    CompiledPackages(Languages languages) {
        this.languages = languages;
    }

    /** The compiled package; a {@link MappingFault} where it cannot be compiled. */
    CompiledPackage of(CasePackage casePackage) {
        return byVersion.computeIfAbsent(casePackage.version(), absent -> CompiledPackage.of(casePackage, languages));
    }
}
