@NullMarked
package be.cpasonline.hub.retention;

import org.jspecify.annotations.NullMarked;
