/** The canonical application: what a person tells a centre, whatever package the centre uses. */
@NullMarked
package be.cpasonline.hub.model;

import org.jspecify.annotations.NullMarked;
