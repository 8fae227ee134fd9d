package be.cpasonline.hub.adapter;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the packages are.
 *
 * @param folder one folder in it for each package; those that begin with {@code _} or {@code .} are not looked at
 */
@Validated
@ConfigurationProperties("hub.adapters")
record AdapterSettings(@NotNull @DefaultValue("adapters") Path folder) {}
