/** The register in the database. */
@NullMarked
package be.cpasonline.hub.register.store;

import org.jspecify.annotations.NullMarked;
