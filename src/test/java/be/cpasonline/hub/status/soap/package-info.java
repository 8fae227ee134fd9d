/** Proves the SOAP interface through which packages tell what became of what they were given. */
@NullMarked
package be.cpasonline.hub.status.soap;

import org.jspecify.annotations.NullMarked;
