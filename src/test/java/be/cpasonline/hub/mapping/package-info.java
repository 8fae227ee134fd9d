/** Tests of what mappings give and how they are kept within bounds. */
@NullMarked
package be.cpasonline.hub.mapping;

import org.jspecify.annotations.NullMarked;
