/** Tests of the code that package folders bring. */
@NullMarked
package be.cpasonline.hub.adapter.code;

import org.jspecify.annotations.NullMarked;
