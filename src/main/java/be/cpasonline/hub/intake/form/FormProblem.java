package be.cpasonline.hub.intake.form;

/**
 * Something wrong, as the summary of a page tells it.
 *
 * @param href where it can be mended
 */
record FormProblem(String href, String text) {}
