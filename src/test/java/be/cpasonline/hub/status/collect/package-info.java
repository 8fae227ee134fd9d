/** Proves where reports of packages are fetched. */
@NullMarked
package be.cpasonline.hub.status.collect;

import org.jspecify.annotations.NullMarked;
