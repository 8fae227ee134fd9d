/** The interface by which packages fetch and acknowledge. */
@NullMarked
package be.cpasonline.hub.pull.api;

import org.jspecify.annotations.NullMarked;
