/** A broker in a process of its own, as production has one. */
@NullMarked
package be.cpasonline.hub.workbench.broker;

import org.jspecify.annotations.NullMarked;
