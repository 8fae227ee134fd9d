/** The person's pages in a real browser. */
@NullMarked
package be.cpasonline.hub.pages;

import org.jspecify.annotations.NullMarked;
