/** The table of what lies ready. */
@NullMarked
package be.cpasonline.hub.pull.store;

import org.jspecify.annotations.NullMarked;
