/** The pages of the vendors' docs that are made of the code, and the test that they are as the code makes them. */
@NullMarked
package be.cpasonline.hub.reference;

import org.jspecify.annotations.NullMarked;
