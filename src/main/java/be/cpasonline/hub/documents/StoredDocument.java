package be.cpasonline.hub.documents;

import java.util.UUID;

/**
 * What is known of a document's content.
 *
 * @param id chosen by the sender
 * @param mediaType as found in the content
 * @param size in bytes
 * @param sha256 digest in lower-case hexadecimal
 */
public record StoredDocument(UUID id, String mediaType, long size, String sha256) {}
