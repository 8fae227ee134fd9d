/** Tests of the workbench's package of the same name. */
@NullMarked
package be.cpasonline.hub.workbench.bench.load;

import org.jspecify.annotations.NullMarked;
