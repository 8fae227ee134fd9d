package be.cpasonline.hub.centre;

import be.cpasonline.hub.platform.settings.SettingsFiles;
import be.cpasonline.hub.version.Shelf;
import be.cpasonline.hub.version.Subject.Kind;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the directory once, at start, and says where centres' files and packages' defaults stand. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CentreSettings.class, CompetenceSettings.class})
class CentreConfiguration {

    @Bean
    Directory directory(CentreSettings settings, SettingsFiles files, Clock clock) {
        return new DirectoryFiles(settings.directory(), files).load(clock);
    }

    @Bean
    Shelf centreShelf(CentreSettings settings, SettingsFiles files) {
        return new FileShelf(Kind.CENTRE, settings.centres(), files);
    }

    @Bean
    Shelf defaultsShelf(CentreSettings settings, SettingsFiles files) {
        return new FileShelf(Kind.DEFAULTS, settings.packages(), files);
    }
}
