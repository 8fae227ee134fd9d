/** Proves that every text is there in every language, and that none is left over. */
@NullMarked
package be.cpasonline.hub.platform.language;

import org.jspecify.annotations.NullMarked;
