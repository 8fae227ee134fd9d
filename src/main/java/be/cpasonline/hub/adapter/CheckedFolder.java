package be.cpasonline.hub.adapter;

import be.cpasonline.hub.platform.settings.Finding;
import java.util.List;

/** What the check of a package folder found. Files are named as they are in the folder. */
public sealed interface CheckedFolder {

    /** The folder's name. */
    String name();

    /** All that was found, by file and line. */
    List<Finding> findings();

    /**
     * It can come into force.
     *
     * @param findings what is worth a look
     */
    record Good(CasePackage casePackage, List<Finding> findings) implements CheckedFolder {
        public Good {
            findings = List.copyOf(findings);
        }

        @Override
        public String name() {
            return casePackage.name();
        }
    }

    /** It cannot. */
    record Bad(String name, List<Finding> findings) implements CheckedFolder {
        public Bad {
            findings = List.copyOf(findings);
        }

        /** Why, in sentences. */
        public String problem() {
            return Finding.sentences(findings.stream().filter(Finding::isWrong).toList());
        }
    }
}
