/** The table of the trials. */
@NullMarked
package be.cpasonline.hub.trial.store;

import org.jspecify.annotations.NullMarked;
