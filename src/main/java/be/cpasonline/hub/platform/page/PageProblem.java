package be.cpasonline.hub.platform.page;

/**
 * Something wrong, as the summary at the top of a page tells it.
 *
 * @param href where it can be mended
 * @param text what it is, in the reader's language
 */
public record PageProblem(String href, String text) {}
