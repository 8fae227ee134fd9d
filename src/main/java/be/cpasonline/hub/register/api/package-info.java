/** The register of requests of a centre, for its systems and on paper. */
@NullMarked
package be.cpasonline.hub.register.api;

import org.jspecify.annotations.NullMarked;
