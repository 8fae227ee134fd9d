/** Tests of what lies ready, on a real database. */
@NullMarked
package be.cpasonline.hub.pull.store;

import org.jspecify.annotations.NullMarked;
