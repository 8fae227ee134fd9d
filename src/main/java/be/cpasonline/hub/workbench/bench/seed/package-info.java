/** Puts a backlog into the hub of a bench, sooner than it could be sent. */
@NullMarked
package be.cpasonline.hub.workbench.bench.seed;

import org.jspecify.annotations.NullMarked;
