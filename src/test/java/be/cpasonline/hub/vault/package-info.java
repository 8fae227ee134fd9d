/** Tests of encryption at rest. */
@NullMarked
package be.cpasonline.hub.vault;

import org.jspecify.annotations.NullMarked;
