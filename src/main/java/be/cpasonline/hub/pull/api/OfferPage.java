package be.cpasonline.hub.pull.api;

import java.util.List;

/**
 * What is to be fetched.
 *
 * @param cursor for the next call: where the caller has come to
 */
record OfferPage(List<OfferLine> deliveries, String cursor) {}
