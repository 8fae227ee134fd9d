package be.cpasonline.hub.vault;

/**
 * Says that a table holds wrapped data keys, in the columns {@code id}, {@code key_owner}, {@code key_version} and
 * {@code wrapped_key}: the owner of the table lets the vault wrap them anew.
 */
public interface KeyTable {

    /** The table's name. */
    String table();
}
