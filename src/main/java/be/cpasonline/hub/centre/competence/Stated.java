package be.cpasonline.hub.centre.competence;

import be.cpasonline.hub.model.Place;

/**
 * A place that an application states.
 *
 * @param pointer JSON pointer of where it states it
 */
public record Stated(Place place, String pointer) {}
