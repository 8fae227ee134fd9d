package be.cpasonline.hub.register.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.mock.env.MockEnvironment;

/** The calendar by the rules that are delivered. */
public final class TestCalendar {
    private TestCalendar() {}

    public static LegalCalendar delivered() {
        try {
            MockEnvironment environment = new MockEnvironment();
            new YamlPropertySourceLoader()
                    .load("law", new FileSystemResource(Path.of("config/law.yaml")))
                    .forEach(environment.getPropertySources()::addLast);
            return new LegalCalendar(new Binder(ConfigurationPropertySources.get(environment))
                    .bindOrCreate("hub.law", LawSettings.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
