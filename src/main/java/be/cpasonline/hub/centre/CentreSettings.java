package be.cpasonline.hub.centre;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the files about municipalities and centres are.
 *
 * @param directory municipalities, localities and the exceptions among them
 * @param centres one file for each configured centre
 * @param packages defaults for every centre that uses a package
 */
@Validated
@ConfigurationProperties("hub.config")
record CentreSettings(
        @NotNull @DefaultValue("config/directory") Path directory,
        @NotNull @DefaultValue("config/centres") Path centres,
        @NotNull @DefaultValue("config/packages") Path packages) {}
