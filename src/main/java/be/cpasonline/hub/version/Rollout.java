package be.cpasonline.hub.version;

/**
 * A newer version of a package beside the one that is in force, for some centres.
 *
 * @param version digest of its content
 * @param audience which centres
 */
public record Rollout(String version, Audience audience) {}
