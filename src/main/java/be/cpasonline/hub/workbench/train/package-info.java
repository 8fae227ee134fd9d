/** The training run of the image: what a hub loads until it has delivered one application becomes its start-up cache. */
@NullMarked
package be.cpasonline.hub.workbench.train;

import org.jspecify.annotations.NullMarked;
