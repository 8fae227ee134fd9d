package be.cpasonline.hub.register;

/**
 * Hub numbers of a centre, one after the other.
 *
 * @param centreId the centre
 * @param year the year of reception
 * @param first the first of them
 * @param last the last of them
 */
public record NumberRange(String centreId, int year, int first, int last) {}
