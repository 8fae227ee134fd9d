/** Tests of the workbench's package of the same name. */
@NullMarked
package be.cpasonline.hub.workbench.packages;

import org.jspecify.annotations.NullMarked;
