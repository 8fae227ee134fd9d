/** Proves that what the register holds as codes can be said in every language. */
@NullMarked
package be.cpasonline.hub.register.words;

import org.jspecify.annotations.NullMarked;
