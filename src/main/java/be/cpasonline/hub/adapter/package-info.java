/** Finds, checks, describes and opens the packages of the centres. */
@NullMarked
package be.cpasonline.hub.adapter;

import org.jspecify.annotations.NullMarked;
