/** The way out {@code rest}. */
@NullMarked
package be.cpasonline.hub.transport.rest;

import org.jspecify.annotations.NullMarked;
