/** Tests of the workbench's package of the same name. */
@NullMarked
package be.cpasonline.hub.workbench.drill;

import org.jspecify.annotations.NullMarked;
