/** The demo package's way out: it obeys, refuses, crashes, is slow or loses its answer, as it is told. */
@NullMarked
package be.cpasonline.hub.workbench.demo;

import org.jspecify.annotations.NullMarked;
