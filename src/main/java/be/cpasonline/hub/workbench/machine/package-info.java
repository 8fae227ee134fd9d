/** What drill and bench ran on. */
@NullMarked
package be.cpasonline.hub.workbench.machine;

import org.jspecify.annotations.NullMarked;
