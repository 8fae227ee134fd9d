package be.cpasonline.hub.transport.soap;

import java.util.Map;

/**
 * A message that came.
 *
 * @param envelope what it says
 * @param parts what came beside it, by content id
 */
record Received(Envelope envelope, Map<String, byte[]> parts) {}
