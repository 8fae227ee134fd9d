/** The drill: kills every part at random moments, and then proves that nothing was lost, stuck or delivered twice. */
@NullMarked
package be.cpasonline.hub.workbench.drill;

import org.jspecify.annotations.NullMarked;
