package be.cpasonline.hub.adapter;

import java.util.List;

/** Looks at what a folder maps: mapping, codes, errors, contract, examples; implemented where mappings are run. */
public interface MappingCheck {

    /** What is wrong, each in a sentence that names the file; none where all is well. */
    List<String> problems(CasePackage casePackage);
}
