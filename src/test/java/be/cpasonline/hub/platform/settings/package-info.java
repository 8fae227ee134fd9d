/** Files that an operator writes, good and broken. */
@NullMarked
package be.cpasonline.hub.platform.settings;

import org.jspecify.annotations.NullMarked;
