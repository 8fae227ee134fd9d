package be.cpasonline.hub.workbench;

import be.cpasonline.hub.HubApplication;
import be.cpasonline.hub.workbench.bench.bare.BareConfiguration;
import be.cpasonline.hub.workbench.bench.seed.SeedConfiguration;
import be.cpasonline.hub.workbench.demo.DemoProvider;
import be.cpasonline.hub.workbench.process.ParentWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** The hub as a child of the workbench: what production runs, and the transports that only the workbench has. */
@Command(name = "hub-process", hidden = true, description = "The hub as the demo and tests start it.")
final class HubProcess implements Runnable {
    /** The demo's issuer comes with what would make the hub beside it one too, with a key made at each start. */
    private static final String NO_ISSUER = OAuth2AuthorizationServerAutoConfiguration.class.getName() + ","
            + OAuth2AuthorizationServerJwtAutoConfiguration.class.getName();

    /** Spring properties, each as {@code --name=value}. */
    @Unmatched
    private final List<String> properties = new ArrayList<>();

    @Override
    public void run() {
        ParentWatch.begin();
        var hub = new SpringApplication(
                HubApplication.class,
                WorkbenchAdditions.class,
                BareConfiguration.class,
                SeedConfiguration.class,
                DemoProvider.class);
        hub.setDefaultProperties(Map.of("spring.autoconfigure.exclude", NO_ISSUER));
        hub.run(properties.toArray(String[]::new));
    }
}
