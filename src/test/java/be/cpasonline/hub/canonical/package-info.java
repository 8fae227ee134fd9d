/** Tests of the canonical application's forms. */
@NullMarked
package be.cpasonline.hub.canonical;

import org.jspecify.annotations.NullMarked;
