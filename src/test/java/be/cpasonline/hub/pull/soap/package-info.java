/** Tests of fetching over SOAP, from outside. */
@NullMarked
package be.cpasonline.hub.pull.soap;

import org.jspecify.annotations.NullMarked;
