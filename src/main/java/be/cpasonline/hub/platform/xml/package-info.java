/** Reading XML from others. */
@NullMarked
package be.cpasonline.hub.platform.xml;

import org.jspecify.annotations.NullMarked;
