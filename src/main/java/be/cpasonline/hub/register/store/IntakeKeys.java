package be.cpasonline.hub.register.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which keys systems already used, for what. */
@Repository
public class IntakeKeys {
    /**
     * The lock is tried, never waited for, and held until the transaction ends; whoever does not get it claims nothing.
     * What is accepted must be on disk at the commit, whatever the database's default.
     */
    private static final String CLAIM = """
            with lock as materialized (
                select pg_try_advisory_xact_lock(hashtextextended(:key, hashtextextended(:system, 0))) as held,
                    set_config('synchronous_commit', 'on', true)
            ), claim as (
                insert into intake_key (system_id, idempotency_key, fingerprint, application_id, created_at)
                select :system, :key, :fingerprint, :application, :at from lock where held
                on conflict do nothing
                returning 1
            )
            select case when not held then 'BUSY' when exists (select from claim) then 'CLAIMED' else 'USED' end
            from lock""";

    private final JdbcClient jdbc;

    public IntakeKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Claims a key for an application, until the caller's transaction ends and, if it commits, for good. */
    public Claim claim(String systemId, String idempotencyKey, byte[] fingerprint, UUID applicationId, Instant at) {
        return jdbc.sql(CLAIM)
                .param("system", systemId)
                .param("key", idempotencyKey)
                .param("fingerprint", fingerprint)
                .param("application", applicationId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Claim.valueOf(row.getString(1)))
                .single();
    }

    /** What a key was used for. */
    public Use use(String systemId, String idempotencyKey) {
        return jdbc.sql("select application_id, fingerprint from intake_key"
                        + " where system_id = ? and idempotency_key = ?")
                .params(systemId, idempotencyKey)
                .query((row, number) -> new Use(row.getObject(1, UUID.class), row.getBytes(2)))
                .single();
    }

    /** How a claim ended. */
    public enum Claim {
        /** The key is the caller's. */
        CLAIMED,
        /** It was used before, by a transaction that ended. */
        USED,
        /** Somebody is using it now. */
        BUSY
    }

    /** What a key was used for. */
    public record Use(UUID applicationId, byte[] fingerprint) {}
}
