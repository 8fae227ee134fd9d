/** The key by which a caller may repeat a request safely. */
@NullMarked
package be.cpasonline.hub.platform.idempotency;

import org.jspecify.annotations.NullMarked;
