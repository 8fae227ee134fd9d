@NullMarked
package be.cpasonline.hub.notify;

import org.jspecify.annotations.NullMarked;
