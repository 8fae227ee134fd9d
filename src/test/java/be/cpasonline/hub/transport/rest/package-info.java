/** Tests of the built-in ways out, against a real HTTP server. */
@NullMarked
package be.cpasonline.hub.transport.rest;

import org.jspecify.annotations.NullMarked;
