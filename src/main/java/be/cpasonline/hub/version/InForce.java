package be.cpasonline.hub.version;

import java.util.Map;
import java.util.Optional;

/** What is in force now. It changes while the hub runs; {@link InForceChanged} tells when. */
public interface InForce {

    /** The content in force of each. */
    Map<Subject, FolderContent> all();

    /** The content of a version that is, or was, in force; empty where it is not known. */
    Optional<FolderContent> content(String version);

    /** What stands on this instance's disk and was refused. An earlier version of it may be in force. */
    Map<Subject, Refused> refused();
}
