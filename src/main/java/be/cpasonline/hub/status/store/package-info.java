/** The table of what packages said. */
@NullMarked
package be.cpasonline.hub.status.store;

import org.jspecify.annotations.NullMarked;
