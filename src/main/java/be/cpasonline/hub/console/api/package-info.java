/** The operator's REST interface: what waits and why, and what a person decides about it. */
@NullMarked
package be.cpasonline.hub.console.api;

import org.jspecify.annotations.NullMarked;
