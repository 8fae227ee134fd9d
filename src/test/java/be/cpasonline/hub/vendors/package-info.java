/** What vendors do outside of this project, done as their guide says. */
@NullMarked
package be.cpasonline.hub.vendors;

import org.jspecify.annotations.NullMarked;
