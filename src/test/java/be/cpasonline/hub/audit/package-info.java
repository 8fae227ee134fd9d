/** The audit on a real database. */
@NullMarked
package be.cpasonline.hub.audit;

import org.jspecify.annotations.NullMarked;
