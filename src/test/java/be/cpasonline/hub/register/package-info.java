/** The register, its receipts and references. */
@NullMarked
package be.cpasonline.hub.register;

import org.jspecify.annotations.NullMarked;
