/** Tests of the demo package. */
@NullMarked
package be.cpasonline.hub.workbench.demo;

import org.jspecify.annotations.NullMarked;
