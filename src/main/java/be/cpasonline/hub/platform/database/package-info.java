/** What the hub asks of its database before it works on it. */
@NullMarked
package be.cpasonline.hub.platform.database;

import org.jspecify.annotations.NullMarked;
