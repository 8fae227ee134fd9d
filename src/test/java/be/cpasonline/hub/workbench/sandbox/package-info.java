/** Tests of the sandbox: its parts without a hub. */
@NullMarked
package be.cpasonline.hub.workbench.sandbox;

import org.jspecify.annotations.NullMarked;
