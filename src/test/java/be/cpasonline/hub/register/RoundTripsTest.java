package be.cpasonline.hub.register;

import static be.cpasonline.hub.register.Submissions.IXELLES;
import static be.cpasonline.hub.register.Submissions.NISS;
import static be.cpasonline.hub.register.Submissions.submission;
import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.documents.TestDocuments;
import be.cpasonline.hub.testing.TestClock;
import be.cpasonline.hub.testing.TestPostgres;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Every statement is prepared once and run once, so what is prepared and what is committed are the round trips. */
class RoundTripsTest {
    private static final Set<String> ROUND_TRIPS = Set.of("prepareStatement", "commit");

    private final AtomicInteger roundTrips = new AtomicInteger();
    private final TestRegister test =
            TestRegister.over(counting(TestPostgres.newDataSource()), new TestClock("2026-11-23T08:30:00Z"), e -> {});

    @BeforeEach
    void warmUp() {
        test.register().register(submission("the first of its centre", NISS, IXELLES, stage()));
    }

    @Test
    void anApplicationWithoutDocumentsTakesFour() {
        roundTrips.set(0);
        test.register().register(submission("key"));
        assertThat(roundTrips).hasValue(4);
    }

    @Test
    void documentsTakeThreeMoreHoweverManyTheyAre() {
        UUID[] documents = {stage(), stage(), stage(), stage()};
        roundTrips.set(0);
        test.register().register(submission("key", NISS, IXELLES, documents));
        assertThat(roundTrips).hasValue(7);
    }

    private UUID stage() {
        UUID id = UUID.randomUUID();
        test.documents().stage(id, "portal", TestDocuments.pdf(1_000, 1));
        return id;
    }

    private DataSource counting(DataSource database) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                return counting(super.getConnection());
            }
        };
    }

    private Connection counting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (ROUND_TRIPS.contains(method.getName())) {
                        roundTrips.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }
}
