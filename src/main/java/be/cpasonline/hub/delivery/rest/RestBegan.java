package be.cpasonline.hub.delivery.rest;

import be.cpasonline.hub.delivery.Rest.Kind;

/**
 * Something began to rest; published once for a rest.
 *
 * @param scope the destination's server, or the centre with its package
 * @param kind what the scope names
 * @param code why, stable
 * @param reason why, in a sentence without personal data
 */
public record RestBegan(String scope, Kind kind, String code, String reason) {}
