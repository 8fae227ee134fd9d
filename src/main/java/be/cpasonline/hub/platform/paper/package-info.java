/** Paper that people read: a tagged PDF with its own letters. */
@NullMarked
package be.cpasonline.hub.platform.paper;

import org.jspecify.annotations.NullMarked;
