/** The demo's own token issuer; only the workbench can start it. */
@NullMarked
package be.cpasonline.hub.workbench.issuer;

import org.jspecify.annotations.NullMarked;
