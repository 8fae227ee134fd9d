package be.cpasonline.hub.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.testing.CallsTheInterface;
import be.cpasonline.hub.testing.TestClock;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The tables that grow with every application are kept from growing for ever, and without reading them whole. */
@TestPropertySource(properties = {"hub.retention.batch=500", "hub.retention.most=5000"})
class DiskReturnsTest extends CallsTheInterface {
    private static final String TABLES = """
            '{application, intake_key, follow_up, document, document_segment, delivery, delivery_attempt,
              delivery_history, delivery_step, status_report, mail, alarm}'::regclass[]
            """;

    private static final int EACH_TIME = 1_500;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Retention retention;

    @Autowired
    private Clock clock;

    @Test
    void asMuchAsWasForgottenIsTakenUpWithoutMoreDiskAndNoTableIsReadWhole() {
        add(0);
        long full = bytes();
        indexesAlone();
        Map<String, Long> before = wholeReads();

        in(Period.ofDays(400));
        retention.forget();
        assertThat(counts("application"))
                .as("applications, without their content")
                .isEqualTo(EACH_TIME);
        assertThat(counts("document_segment")).isZero();
        in(Period.ofYears(11));
        retention.forget();

        assertThat(wholeReads()).as("how often tables were read whole").isEqualTo(before);
        assertThat(counts("application") + counts("delivery") + counts("status_report") + counts("mail"))
                .isZero();
        jdbc.sql("vacuum").update();
        add(1);
        assertThat(bytes()).as("bytes on disk").isLessThan(full * 11 / 10);
    }

    private void in(Period period) {
        ((TestClock) clock)
                .set(Instant.now()
                        .atOffset(ZoneOffset.UTC)
                        .plus(period)
                        .toInstant()
                        .toString());
    }

    /** Where there is a way through an index, it is taken, however small the table; where there is none, it shows. */
    private void indexesAlone() {
        String name = jdbc.sql("select current_database()").query(String.class).single();
        jdbc.sql("alter database " + name + " set enable_seqscan = off").update();
        endConnections();
    }

    private void endConnections() {
        try {
            dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each connection tells what it read when it ends. */
    private Map<String, Long> wholeReads() {
        endConnections();
        await().until(() -> jdbc.sql("""
                select count(*) from pg_stat_activity
                where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
                """).query(Integer.class).single() == 0);
        Map<String, Long> reads = new TreeMap<>();
        jdbc.sql("select relname, seq_scan from pg_stat_user_tables where relid = any (" + TABLES + ")")
                .query((RowCallbackHandler) row -> reads.put(row.getString(1), row.getLong(2)));
        return reads;
    }

    private long bytes() {
        return jdbc.sql("select sum(pg_total_relation_size(each)) from unnest(" + TABLES + ") as each")
                .query(Long.class)
                .single();
    }

    private int counts(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** Applications as they come: with a document, an addition, a status, and what their delivery leaves. */
    private void add(int time) {
        List.of("""
                insert into application (id, reference, system_id, centre_id, municipality_nis, hub_year, hub_number,
                    submitted_at, received_on, niss_hash, urgent, key_owner, key_version, wrapped_key, content, receipt,
                    seal)
                select uuidv7(), :time || '-' || i, 'portal', 'many', '44021', 2026, :time * 100000 + i, now(),
                    current_date, '', false, 'many', 1, '', decode(repeat(md5(i::text), 200), 'hex'),
                    decode(repeat(md5(i::text), 60), 'hex'), ''
                from generate_series(1, :many) as i
                """, """
                insert into intake_key (system_id, idempotency_key, fingerprint, application_id, created_at)
                select 'portal', :time || '-' || hub_number, '', id, now() from application limit :many
                """, """
                insert into follow_up (id, application_id, kind, system_id, idempotency_key, fingerprint, submitted_at,
                    received_on, content)
                select uuidv7(), id, 'addition', 'portal', :time || '-' || hub_number, '', now(), current_date, receipt
                from application limit :many
                """, """
                insert into document (id, system_id, application_id, content_id, media_type, size, sha256, key_owner,
                    key_version, wrapped_key, staged_at, attached_at)
                select uuidv7(), 'portal', id, uuidv7(), 'text/plain', :time + 1, repeat('a', 64), 'many', 1, '', now(),
                    now()
                from application limit :many
                """, """
                insert into document_segment (content_id, position, content)
                select content_id, :time, decode(repeat(md5(id::text), 800), 'hex') from document limit :many
                """, """
                insert into delivery (id, application_id, centre_id, kind, sequence, urgent, state, follow_up_id)
                select uuidv7(), application.id, 'many', each.kind, each.sequence + :time, false, 'acknowledged',
                    case each.kind when 'addition' then follow_up.id end
                from (select * from application limit :many) application
                join follow_up on follow_up.application_id = application.id
                cross join (values ('original', 1), ('addition', 2)) as each (kind, sequence)
                """, """
                insert into delivery_attempt (delivery_id, number, package, package_version, outcome)
                select id, :time + 1, 'carillon', repeat('a', 64), 'acknowledged' from delivery limit :many
                """, """
                insert into delivery_step (delivery_id, step, result)
                select id, 'step ' || :time, repeat('r', 100) from delivery limit :many
                """, """
                insert into status_report (id, system_id, idempotency_key, fingerprint, application_id, delivery_id,
                    centre_id, about, word, status, standing, at, received_at, text)
                select uuidv7(), 'vendor', :time || '-' || hub_number, '', id, id, 'many', 'case', 'OPEN', 'REGISTERED',
                    'applied', now(), now(), receipt
                from application limit :many
                """, """
                insert into mail (id, recipient, subject, content, state, ended_at)
                select uuidv7(), 'a@hub.example', 's', repeat(:time || 'c', 250), 'sent', now()
                from generate_series(1, :many)
                """, """
                insert into alarm (id, kind, subject, since, detail, cleared_at)
                select uuidv7(), 'HELD', :time || '-' || i, now(), '', now() from generate_series(1, :many) as i
                """)
                .forEach(sql -> jdbc.sql(sql)
                        .param("time", time)
                        .param("many", EACH_TIME)
                        .update());
    }
}
