package be.cpasonline.hub.intake.form.start;

/**
 * The site that a person came from.
 *
 * @param title its name, in the reader's language
 * @param url where the person goes back to
 */
record Source(String title, String url) {}
