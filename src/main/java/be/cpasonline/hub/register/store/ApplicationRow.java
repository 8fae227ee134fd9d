package be.cpasonline.hub.register.store;

import be.cpasonline.hub.vault.WrappedKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * An application as it stands in the register.
 *
 * @param id the application's id
 * @param systemId the system that submitted it
 * @param urgent whether the person says that something cannot wait
 * @param key the wrapped key of content and receipt
 * @param content the encrypted application
 * @param receipt the encrypted receipt, without the application it is joined to
 * @param forgotten whether the content is forgotten
 * @param joinedTo reference, as it is looked up, of the earlier application it is joined to
 */
public record ApplicationRow(
        UUID id,
        String systemId,
        boolean urgent,
        WrappedKey key,
        byte[] content,
        byte[] receipt,
        boolean forgotten,
        Optional<String> joinedTo) {

    static ApplicationRow read(ResultSet row, int number) throws SQLException {
        return new ApplicationRow(
                row.getObject("id", UUID.class),
                row.getString("system_id"),
                row.getBoolean("urgent"),
                new WrappedKey(row.getString("key_owner"), row.getInt("key_version"), row.getBytes("wrapped_key")),
                row.getBytes("content"),
                row.getBytes("receipt"),
                row.getBoolean("forgotten"),
                Optional.ofNullable(row.getString("joined_reference")));
    }
}
