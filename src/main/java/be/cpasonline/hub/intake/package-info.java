/** Takes an application in: checks it and accepts it. */
@NullMarked
package be.cpasonline.hub.intake;

import org.jspecify.annotations.NullMarked;
