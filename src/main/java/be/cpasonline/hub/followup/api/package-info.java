/** The REST interface through which an application's progress is followed. */
@NullMarked
package be.cpasonline.hub.followup.api;

import org.jspecify.annotations.NullMarked;
