/** The conformance kit: puts a package's folder through what happens in life, and says what it did. */
@NullMarked
package be.cpasonline.hub.workbench.conform;

import org.jspecify.annotations.NullMarked;
