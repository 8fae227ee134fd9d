/** The load of a bench, made in a process of its own. */
@NullMarked
package be.cpasonline.hub.workbench.bench.load;

import org.jspecify.annotations.NullMarked;
