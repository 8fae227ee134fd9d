/** What all interfaces over SOAP have in common: the servlet, the schema's check, and faults that are problems. */
@NullMarked
package be.cpasonline.hub.platform.soap;

import org.jspecify.annotations.NullMarked;
