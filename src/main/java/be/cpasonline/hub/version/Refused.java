package be.cpasonline.hub.version;

/**
 * What stands on the disk and cannot come into force.
 *
 * @param content what was looked at
 * @param problem why, in sentences that say where and how to mend it
 */
public record Refused(FolderContent content, String problem) {}
