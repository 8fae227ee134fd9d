/** Tests of what rests and is tried again, on a real database. */
@NullMarked
package be.cpasonline.hub.delivery.rest;

import org.jspecify.annotations.NullMarked;
