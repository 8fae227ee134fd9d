/** Checks all that people write for the hub, each part where the knowledge of it is. */
@NullMarked
package be.cpasonline.hub.console.check;

import org.jspecify.annotations.NullMarked;
