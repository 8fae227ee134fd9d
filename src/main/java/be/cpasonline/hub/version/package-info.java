/** Keeps every version of what is configured by files, and puts checked ones in force, for all instances alike. */
@NullMarked
package be.cpasonline.hub.version;

import org.jspecify.annotations.NullMarked;
