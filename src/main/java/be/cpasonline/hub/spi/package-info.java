/** What the author of an adapter sees: complete and small. */
@NullMarked
package be.cpasonline.hub.spi;

import org.jspecify.annotations.NullMarked;
