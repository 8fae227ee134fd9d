package be.cpasonline.hub.console.command;

import be.cpasonline.hub.delivery.restore.RestoredDeliveries;
import be.cpasonline.hub.platform.database.DatabaseIdentity;
import be.cpasonline.hub.register.SkippedNumbers;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** What {@code ./hub restored} works with. */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
@ComponentScan(
        basePackages = "be.cpasonline.hub",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "be\\.cpasonline\\.hub\\.(delivery\\.store\\.RestoreStore|register\\.store\\.Counters)"))
@Import({DatabaseIdentity.class, RestoredDeliveries.class, SkippedNumbers.class, RestoredCommand.class})
class RestoredContext {}
