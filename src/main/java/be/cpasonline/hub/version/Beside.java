package be.cpasonline.hub.version;

/**
 * The content of a newer version of a package that stands beside the one in force.
 *
 * @param content its files
 * @param audience which centres get it
 */
public record Beside(FolderContent content, Audience audience) {}
