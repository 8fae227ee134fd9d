package be.cpasonline.hub.documents.store;

import be.cpasonline.hub.vault.WrappedKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as it stands in the database.
 *
 * @param id chosen by the sender
 * @param systemId who sent it
 * @param applicationId the application it is attached to, if it is
 * @param contentId names its segments
 * @param mediaType as found in the content
 * @param size in bytes
 * @param sha256 digest in lower-case hexadecimal
 * @param key the wrapped key of the content
 * @param forgotten whether its content is forgotten
 */
public record DocumentRow(
        UUID id,
        String systemId,
        @Nullable UUID applicationId,
        UUID contentId,
        String mediaType,
        long size,
        String sha256,
        WrappedKey key,
        boolean forgotten) {

    static DocumentRow read(ResultSet row, int number) throws SQLException {
        return new DocumentRow(
                row.getObject("id", UUID.class),
                row.getString("system_id"),
                row.getObject("application_id", UUID.class),
                row.getObject("content_id", UUID.class),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                new WrappedKey(row.getString("key_owner"), row.getInt("key_version"), row.getBytes("wrapped_key")),
                row.getObject("forgotten_at") != null);
    }
}
