/** The SOAP interface by which packages fetch and acknowledge: the same as over REST. */
@NullMarked
package be.cpasonline.hub.pull.soap;

import org.jspecify.annotations.NullMarked;
