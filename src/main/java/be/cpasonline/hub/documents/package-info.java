/** Attachments in encrypted segments, streamed. */
@NullMarked
package be.cpasonline.hub.documents;

import org.jspecify.annotations.NullMarked;
