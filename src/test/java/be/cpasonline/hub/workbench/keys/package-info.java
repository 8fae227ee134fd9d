/** The keys of the demo. */
@NullMarked
package be.cpasonline.hub.workbench.keys;

import org.jspecify.annotations.NullMarked;
