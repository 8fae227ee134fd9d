/** Forgetting: asks every owner of tables to let go of what was kept long enough. */
@NullMarked
package be.cpasonline.hub.retention;

import org.jspecify.annotations.NullMarked;
