/**
 * The training run of the image: what a hub loads, and how it uses it, until it has delivered some hundred applications
 * becomes its start-up cache.
 */
@NullMarked
package be.cpasonline.hub.workbench.train;

import org.jspecify.annotations.NullMarked;
