package be.cpasonline.hub.workbench.conform;

import java.util.function.Function;

/**
 * Something that happens to a package.
 *
 * @param name stable, for reports
 * @param title what happens, in a few words
 * @param read where the rule is explained: a heading of the adapter guide
 * @param play lets it happen
 */
record Scenario(String name, String title, String read, Function<Subject, Result> play) {}
