package be.cpasonline.hub.workbench.bench;

import java.util.Map;

/**
 * A line of the tables.
 *
 * @param part where it belongs
 * @param what what was measured
 * @param values by the titles of their columns, in order
 */
record Figure(Part part, String what, Map<String, Double> values) {}
