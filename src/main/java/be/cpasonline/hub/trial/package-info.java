/** Gives a package invented applications as tests, before a centre goes live on it; nothing of that counts as real. */
@NullMarked
package be.cpasonline.hub.trial;

import org.jspecify.annotations.NullMarked;
