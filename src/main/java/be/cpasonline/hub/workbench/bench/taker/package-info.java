/** The package that takes the deliveries of a bench, in a process of its own. */
@NullMarked
package be.cpasonline.hub.workbench.bench.taker;

import org.jspecify.annotations.NullMarked;
