package be.cpasonline.hub.console.command;

import be.cpasonline.hub.audit.Audit;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** What {@code ./hub audit} works with. */
@OnDatabase
@ComponentScan(basePackageClasses = Audit.class)
@Import(AuditCommand.class)
class AuditContext {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
