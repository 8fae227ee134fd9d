package be.cpasonline.hub.version;

import java.util.Map;

/** Looks at what shall come into force; implemented by who knows something about it. */
public interface Inspection {

    /**
     * Looks at candidates.
     *
     * @param candidates what shall come into force
     * @param together what would be in force with them, the candidates included, and all that shall come into force
     *     after them
     * @return what is wrong, in sentences that say where and how to mend it; nothing for what is good or of a kind that
     *     it does not know
     */
    Map<Subject, String> problems(Map<Subject, FolderContent> candidates, Contents together);
}
