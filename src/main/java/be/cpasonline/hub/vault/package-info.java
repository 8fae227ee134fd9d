/** Encryption at rest and secrets. */
@NullMarked
package be.cpasonline.hub.vault;

import org.jspecify.annotations.NullMarked;
