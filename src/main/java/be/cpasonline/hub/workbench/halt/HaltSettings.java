package be.cpasonline.hub.workbench.halt;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the hub is told to halt.
 *
 * @param file names the id of a step; the hub halts before that step, writes the file's name with {@code .reached} and
 *     goes no further. No file, no halt.
 */
@ConfigurationProperties("workbench.halt")
public record HaltSettings(@Nullable Path file) {}
