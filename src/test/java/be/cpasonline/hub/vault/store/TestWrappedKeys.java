package be.cpasonline.hub.vault.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Wrapped keys of a test. */
public final class TestWrappedKeys {
    private TestWrappedKeys() {}

    public static WrappedKeys over(JdbcClient jdbc) {
        return new WrappedKeys(jdbc);
    }
}
