/** Tests of attachments. */
@NullMarked
package be.cpasonline.hub.documents;

import org.jspecify.annotations.NullMarked;
