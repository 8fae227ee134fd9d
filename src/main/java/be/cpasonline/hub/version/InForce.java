package be.cpasonline.hub.version;

import java.util.Map;
import java.util.Optional;

/** What is in force now. It changes while the hub runs; {@link InForceChanged} tells when. */
public interface InForce {

    /** The content in force of each; of a package with two versions, the older. */
    Map<Subject, FolderContent> all();

    /** The newer versions of packages that have two, each with its centres. */
    Map<Subject, Beside> beside();

    /** The content of a version that is, or was, in force; empty where it is not known. */
    Optional<FolderContent> content(String version);

    /** What stands on this instance's disk and was refused. An earlier version of it may be in force. */
    Map<Subject, Refused> refused();
}
