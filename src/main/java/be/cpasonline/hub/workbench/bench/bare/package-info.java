/** What a bench compares the hub with, inside the hub's own server: an endpoint and routes that do the least. */
@NullMarked
package be.cpasonline.hub.workbench.bench.bare;

import org.jspecify.annotations.NullMarked;
