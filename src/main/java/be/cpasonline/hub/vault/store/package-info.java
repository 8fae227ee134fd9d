/** The wrapped keys of owners, in the database. */
@NullMarked
package be.cpasonline.hub.vault.store;

import org.jspecify.annotations.NullMarked;
