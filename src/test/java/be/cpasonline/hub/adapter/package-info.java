/** Tests of how packages are found, checked and opened. */
@NullMarked
package be.cpasonline.hub.adapter;

import org.jspecify.annotations.NullMarked;
