/** Proves what paper can show. */
@NullMarked
package be.cpasonline.hub.platform.paper;

import org.jspecify.annotations.NullMarked;
