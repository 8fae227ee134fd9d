/** Documents on their way out, whatever the transport. */
@NullMarked
package be.cpasonline.hub.transport.document;

import org.jspecify.annotations.NullMarked;
