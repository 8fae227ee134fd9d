package be.cpasonline.hub.testing;

import be.cpasonline.hub.delivery.Deliveries;
import be.cpasonline.hub.register.Registered;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.artemis.autoconfigure.ArtemisAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** The hub from its interface to its register: real in all but the token's issuer, the clock and the delivery. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        exclude = {
            ArtemisAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            OAuth2AuthorizationServerAutoConfiguration.class,
            OAuth2AuthorizationServerJwtAutoConfiguration.class
        })
@ComponentScan(
        basePackages = {
            "be.cpasonline.hub.adapter",
            "be.cpasonline.hub.audit",
            "be.cpasonline.hub.canonical",
            "be.cpasonline.hub.centre",
            "be.cpasonline.hub.console",
            "be.cpasonline.hub.documents",
            "be.cpasonline.hub.followup",
            "be.cpasonline.hub.identity",
            "be.cpasonline.hub.intake",
            "be.cpasonline.hub.mapping",
            "be.cpasonline.hub.platform.language",
            "be.cpasonline.hub.platform.page",
            "be.cpasonline.hub.platform.problem",
            "be.cpasonline.hub.platform.settings",
            "be.cpasonline.hub.register",
            "be.cpasonline.hub.retention",
            "be.cpasonline.hub.status",
            "be.cpasonline.hub.vault",
            "be.cpasonline.hub.pull",
            "be.cpasonline.hub.notify",
            "be.cpasonline.hub.delivery.answer",
            "be.cpasonline.hub.delivery.operation",
            "be.cpasonline.hub.delivery.rest",
            "be.cpasonline.hub.delivery.store",
            "be.cpasonline.hub.delivery.watch",
            "be.cpasonline.hub.version"
        },
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@ConfigurationPropertiesScan(
        basePackages = {
            "be.cpasonline.hub.delivery",
            "be.cpasonline.hub.documents",
            "be.cpasonline.hub.intake",
            "be.cpasonline.hub.pull",
            "be.cpasonline.hub.register",
            "be.cpasonline.hub.status",
            "be.cpasonline.hub.vault"
        })
@Import(Deliveries.class)
public class InterfaceHub {

    @Bean
    SwitchedDatabase database() {
        return new SwitchedDatabase(TestPostgres.newDataSource());
    }

    @Bean
    DataSource dataSource(SwitchedDatabase database) {
        return database.dataSource();
    }

    /** A Monday, no holiday. */
    @Bean
    Clock clock() {
        return new TestClock("2026-11-23T09:00:00Z");
    }

    /** The token is the client's id. */
    @Bean
    JwtDecoder tokens() {
        return token -> Jwt.withTokenValue(token)
                .header("alg", "none")
                .claim("client_id", token)
                .build();
    }

    @Bean("deliveryQueue")
    Offered offered() {
        return new Offered();
    }

    /** Stands where the queue of a centre would be. */
    public static final class Offered {
        private final List<Registered> all = new CopyOnWriteArrayList<>();

        public void offer(Registered registered) {
            all.add(registered);
        }

        public List<Registered> all() {
            return List.copyOf(all);
        }
    }
}
