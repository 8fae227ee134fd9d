/** Simulated centre packages: servers in a process of their own that behave like a vendor's and remember. */
@NullMarked
package be.cpasonline.hub.workbench.packages;

import org.jspecify.annotations.NullMarked;
