package be.cpasonline.hub.register;

import static be.cpasonline.hub.register.Submissions.submission;
import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.testing.ExplainingDatabase;
import be.cpasonline.hub.testing.TestClock;
import be.cpasonline.hub.testing.TestPostgres;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With many applications in the register, registering and reading one looks at that one, and at those of its person. */
class RegisterPlansTest {
    private static final List<String> GROWING =
            List.of("application", "intake_key", "document", "document_segment", "follow_up");

    private final ExplainingDatabase database = new ExplainingDatabase(TestPostgres.newDataSource());
    private final Register register = TestRegister.over(database, new TestClock("2026-11-23T08:30:00Z"), e -> {})
            .register();

    @BeforeEach
    void fill() {
        var plain = JdbcClient.create(Objects.requireNonNull(database.getTargetDataSource()));
        plain.sql("""
                insert into application (id, reference, system_id, centre_id, municipality_nis, hub_year, hub_number,
                    submitted_at, received_on, niss_hash, urgent, key_owner, key_version, wrapped_key, content, receipt, seal)
                select uuidv7(), 'R' || n, 'portal', 'centre ' || n % 50, '21009', 2026, n, now(), current_date,
                       sha256(n::text::bytea), false, 'owner', 1, '', '', '', ''
                from generate_series(1, 20000) n
                """).update();
        plain.sql("""
                insert into intake_key (system_id, idempotency_key, fingerprint, application_id, created_at)
                select 'portal', 'key ' || hub_number, '', id, now() from application
                """).update();
        plain.sql("analyze").update();
    }

    @Test
    void registeringAndReadingReadNoWholeTable() {
        Registered registered = register.register(submission("key"));
        register.register(submission("key"));
        register.read(registered.applicationId());
        register.find(registered.reference());
        register.find(registered.reference(), registered.receipt().seal());
        assertThat(register.ofPerson(Submissions.NISS)).hasSize(1);
        register.samePerson(registered.applicationId(), registered.applicationId());

        assertThat(database.plans()).hasSizeGreaterThan(7);
        assertThat(database.readingAllOf(GROWING)).isEmpty();
    }
}
