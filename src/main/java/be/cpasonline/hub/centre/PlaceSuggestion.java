package be.cpasonline.hub.centre;

import be.cpasonline.hub.model.CentreName;

/**
 * A municipality of today that somebody may have meant.
 *
 * @param nis its code
 * @param name its name in the reader's language
 * @param part the part of it, the old municipality, or its name in another language, that was typed; empty where that is
 *     its name
 * @param postalCode of the part, or the first of the municipality's; empty where it has none of its own
 * @param centre the centre that serves it
 */
public record PlaceSuggestion(String nis, String name, String part, String postalCode, CentreName centre) {}
