/** What stands in the register as codes, in the words of the four languages. */
@NullMarked
package be.cpasonline.hub.register.words;

import org.jspecify.annotations.NullMarked;
