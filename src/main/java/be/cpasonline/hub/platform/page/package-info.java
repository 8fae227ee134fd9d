/** What all pages for people share: their frame, the language they are read in, and what they say when something fails. */
@NullMarked
package be.cpasonline.hub.platform.page;

import org.jspecify.annotations.NullMarked;
