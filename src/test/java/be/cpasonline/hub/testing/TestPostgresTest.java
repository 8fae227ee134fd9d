package be.cpasonline.hub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestPostgresTest {
    @Test
    void isAPostgres18() {
        var version = JdbcClient.create(TestPostgres.newDataSource())
                .sql("show server_version")
                .query(String.class)
                .single();
        assertThat(version).startsWith("18");
    }
}
