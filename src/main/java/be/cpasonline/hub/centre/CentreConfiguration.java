package be.cpasonline.hub.centre;

import be.cpasonline.hub.platform.settings.SettingsFiles;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the directory once, at start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CentreSettings.class)
class CentreConfiguration {

    @Bean
    Directory directory(CentreSettings settings, SettingsFiles files, Clock clock) {
        return new DirectoryFiles(settings.directory(), files).load(clock);
    }
}
