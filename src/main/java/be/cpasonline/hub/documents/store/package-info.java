/** Documents and their segments, in the database. */
@NullMarked
package be.cpasonline.hub.documents.store;

import org.jspecify.annotations.NullMarked;
