@NullMarked
package be.cpasonline.hub.delivery.watch;

import org.jspecify.annotations.NullMarked;
