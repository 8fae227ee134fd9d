/** Sessions of persons, in the database. */
@NullMarked
package be.cpasonline.hub.identity.person.store;

import org.jspecify.annotations.NullMarked;
