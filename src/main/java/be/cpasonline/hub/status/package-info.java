/** What a package answers after it was given a delivery: correlated, translated, appended to the history. */
@NullMarked
package be.cpasonline.hub.status;

import org.jspecify.annotations.NullMarked;
