package be.cpasonline.hub.delivery.rest;

/**
 * Something that rested works again.
 *
 * @param scope the destination's server, or the centre with its package
 */
public record RestEnded(String scope) {}
