/** Proves how the register is written out. */
@NullMarked
package be.cpasonline.hub.register.api;

import org.jspecify.annotations.NullMarked;
