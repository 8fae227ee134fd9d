/** Keys and certificates that are made on the spot, for demo and tests. */
@NullMarked
package be.cpasonline.hub.workbench.keys;

import org.jspecify.annotations.NullMarked;
