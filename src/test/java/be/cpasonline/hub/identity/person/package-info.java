/** Tests of signing in, from a browser's side. */
@NullMarked
package be.cpasonline.hub.identity.person;

import org.jspecify.annotations.NullMarked;
