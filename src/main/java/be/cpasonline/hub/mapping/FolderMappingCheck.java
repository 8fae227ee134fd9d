package be.cpasonline.hub.mapping;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.adapter.MappingCheck;
import java.util.List;
import org.springframework.stereotype.Component;

/** Compiles all of a folder, then runs its examples. */
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
            packages.of(casePackage);
            return examples.problems(casePackage);
        } catch (MappingFault fault) {
            return List.of(fault.text());
        }
    }
}
