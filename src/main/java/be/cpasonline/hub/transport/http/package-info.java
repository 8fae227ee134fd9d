/** What the ways out over HTTP share: calls that know what they sent, and what their answers mean. */
@NullMarked
package be.cpasonline.hub.transport.http;

import org.jspecify.annotations.NullMarked;
