package be.cpasonline.hub.status;

/**
 * What became of a report that was taken.
 *
 * @param kept as it is kept
 * @param known whether it had been taken before, under the same key
 */
public record Received(Kept kept, boolean known) {}
