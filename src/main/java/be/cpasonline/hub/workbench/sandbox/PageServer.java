package be.cpasonline.hub.workbench.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Serves the page, on this machine only. */
final class PageServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    /**
     * Starts it.
     *
     * @param port 0 for any
     * @param logging Spring's logging properties
     */
    PageServer(int port, Desk desk, Map<String, Object> logging) {
        Map<String, Object> properties = new LinkedHashMap<>(logging);
        properties.put("server.port", port);
        properties.put("server.address", "127.0.0.1");
        properties.put("spring.config.name", "sandbox-page");
        context = new SpringApplicationBuilder(SandboxBeans.class)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .initializers(before -> before.getBeanFactory().registerSingleton("desk", desk))
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
    }

    int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
