/** What operators see and do. */
@NullMarked
package be.cpasonline.hub.console;

import org.jspecify.annotations.NullMarked;
