/** Proves what is given to packages as tests. */
@NullMarked
package be.cpasonline.hub.trial;

import org.jspecify.annotations.NullMarked;
