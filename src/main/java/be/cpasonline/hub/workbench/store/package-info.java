/** The demo's own PostgreSQL, kept between two starts. */
@NullMarked
package be.cpasonline.hub.workbench.store;

import org.jspecify.annotations.NullMarked;
