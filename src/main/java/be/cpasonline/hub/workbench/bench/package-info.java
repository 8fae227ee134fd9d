/** Measures the hub on the machine that it runs on, beside what that machine could do at most. */
@NullMarked
package be.cpasonline.hub.workbench.bench;

import org.jspecify.annotations.NullMarked;
