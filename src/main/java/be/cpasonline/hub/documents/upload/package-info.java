/** Documents that a browser sends with a form. */
@NullMarked
package be.cpasonline.hub.documents.upload;

import org.jspecify.annotations.NullMarked;
