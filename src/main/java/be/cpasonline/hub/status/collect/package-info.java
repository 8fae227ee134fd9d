/** Fetches what packages say that do not say it by themselves. */
@NullMarked
package be.cpasonline.hub.status.collect;

import org.jspecify.annotations.NullMarked;
