package be.cpasonline.hub.version;

import java.util.Optional;

/**
 * What stands on the disk of this instance.
 *
 * @param content its files
 * @param problem why it could not be read whole, in a sentence; empty where it could
 */
public record OnDisk(FolderContent content, Optional<String> problem) {

    /** What could be read. */
    public static OnDisk good(FolderContent content) {
        return new OnDisk(content, Optional.empty());
    }
}
