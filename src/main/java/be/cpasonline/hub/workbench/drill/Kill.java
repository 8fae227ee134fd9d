package be.cpasonline.hub.workbench.drill;

/**
 * A kill that happened.
 *
 * @param atSeconds when, after the first application
 * @param target what kind of part
 * @param name which part
 * @param downSeconds how long it was left down
 * @param backSeconds how long after the kill it served again
 */
record Kill(double atSeconds, Target target, String name, double downSeconds, double backSeconds) {}
