/** Tests of the conformance kit. */
@NullMarked
package be.cpasonline.hub.workbench.conform;

import org.jspecify.annotations.NullMarked;
