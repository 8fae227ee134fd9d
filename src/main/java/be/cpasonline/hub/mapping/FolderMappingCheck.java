package be.cpasonline.hub.mapping;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.adapter.MappingCheck;
import be.cpasonline.hub.platform.settings.Finding;
import be.cpasonline.hub.version.FolderContent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Compiles all of a folder, looks for codes without a row, then runs its examples. */
@Component
class FolderMappingCheck implements MappingCheck {
    private final Languages languages;
    private final Examples examples;

    FolderMappingCheck(Languages languages, Examples examples) {
        this.languages = languages;
        this.examples = examples;
    }

    @Override
    public List<Finding> findings(FolderContent content) {
        return CompiledPackage.findings(content, languages);
    }

    @Override
    public List<Finding> examples(CasePackage casePackage) {
        return examples.findings(casePackage);
    }
}
