package be.cpasonline.hub.mapping;

import be.cpasonline.hub.adapter.AnswerReaders;
import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.spi.AnswerReader;
import org.springframework.stereotype.Component;

/** Makes the reader of a package's answers from its folder. */
@Component
class PackageAnswers implements AnswerReaders {
    private final CompiledPackages packages;

    PackageAnswers(CompiledPackages packages) {
        this.packages = packages;
    }

    @Override
    public AnswerReader of(CasePackage casePackage) {
        return new FolderAnswerReader(casePackage, packages.of(casePackage));
    }
}
