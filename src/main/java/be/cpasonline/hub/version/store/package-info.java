/** The tables of the versions. */
@NullMarked
package be.cpasonline.hub.version.store;

import org.jspecify.annotations.NullMarked;
