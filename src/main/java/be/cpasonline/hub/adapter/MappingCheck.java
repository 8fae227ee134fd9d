package be.cpasonline.hub.adapter;

import be.cpasonline.hub.platform.settings.Finding;
import be.cpasonline.hub.version.FolderContent;
import java.util.List;

/** Looks at what a folder maps: mapping, codes, errors, contract, examples; implemented where mappings are run. */
public interface MappingCheck {

    /** What was found in the files alone, whatever the manifest says; none where all is well. */
    List<Finding> findings(FolderContent content);

    /** What was found in what the package does with its examples; asked only where its files are well. */
    default List<Finding> examples(CasePackage casePackage) {
        return List.of();
    }
}
