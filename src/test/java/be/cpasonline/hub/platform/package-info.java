/** Tests of the package of the same name. */
@NullMarked
package be.cpasonline.hub.platform;

import org.jspecify.annotations.NullMarked;
