/** The way out {@code pull}, as packages' folders name it. It needs no database to be described and checked. */
@NullMarked
package be.cpasonline.hub.pull.adapter;

import org.jspecify.annotations.NullMarked;
