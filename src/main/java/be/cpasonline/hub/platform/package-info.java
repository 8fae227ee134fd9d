/** Clock, ids, start of Camel, problem details; kept poor on purpose. */
@NullMarked
package be.cpasonline.hub.platform;

import org.jspecify.annotations.NullMarked;
