package be.cpasonline.hub.mapping;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.adapter.MappingCheck;
import java.util.List;
import org.springframework.stereotype.Component;

/** Compiles all of a folder, looks for codes without a row, then runs its examples. */
@Component
class FolderMappingCheck implements MappingCheck {
    private final CompiledPackages packages;
    private final Examples examples;

    FolderMappingCheck(CompiledPackages packages, Examples examples) {
        this.packages = packages;
        this.examples = examples;
    }

    @Override
    public List<String> problems(CasePackage casePackage) {
        try {
            List<String> gaps = gaps(casePackage);
            return gaps.isEmpty() ? examples.problems(casePackage) : gaps;
        } catch (MappingFault fault) {
            return List.of(fault.text());
        }
    }

    private List<String> gaps(CasePackage casePackage) {
        CompiledPackage compiled = packages.of(casePackage);
        return compiled.mappings()
                .flatMap(mapping -> mapping.gaps(compiled.codes()).stream())
                .toList();
    }
}
