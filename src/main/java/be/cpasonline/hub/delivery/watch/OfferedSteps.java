package be.cpasonline.hub.delivery.watch;

import be.cpasonline.hub.delivery.AlarmKind;
import be.cpasonline.hub.delivery.store.WatchStore;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps by which people are told that a package does not fetch. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WatchSettings.class)
class OfferedSteps {
    @Bean
    Offered offeredReminder(WatchStore store, WatchSettings settings, Clock clock) {
        return new Offered(AlarmKind.OFFERED_REMINDER, settings.remindAfter(), store, clock);
    }

    @Bean
    Offered offeredWarning(WatchStore store, WatchSettings settings, Clock clock) {
        return new Offered(AlarmKind.OFFERED_WARNING, settings.warnAfter(), store, clock);
    }

    @Bean
    Offered offeredTooLong(WatchStore store, WatchSettings settings, Clock clock) {
        return new Offered(AlarmKind.OFFERED_TOO_LONG, settings.escalateAfter(), store, clock);
    }
}
