/** The database of the conformance kit. */
@NullMarked
package be.cpasonline.hub.workbench.conform.store;

import org.jspecify.annotations.NullMarked;
