@NullMarked
package be.cpasonline.hub.version;

import org.jspecify.annotations.NullMarked;
