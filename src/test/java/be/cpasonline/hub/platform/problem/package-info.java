/** Proves what is answered when something is wrong. */
@NullMarked
package be.cpasonline.hub.platform.problem;

import org.jspecify.annotations.NullMarked;
