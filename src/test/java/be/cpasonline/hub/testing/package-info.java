/** What tests of several packages share: real servers, started once. */
@NullMarked
package be.cpasonline.hub.testing;

import org.jspecify.annotations.NullMarked;
