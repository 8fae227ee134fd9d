/** How far the forgetting of applications has come. */
@NullMarked
package be.cpasonline.hub.retention.store;

import org.jspecify.annotations.NullMarked;
