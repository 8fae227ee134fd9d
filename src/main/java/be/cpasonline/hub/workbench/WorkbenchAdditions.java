package be.cpasonline.hub.workbench;

import be.cpasonline.hub.workbench.halt.HaltBeforeStep;
import be.cpasonline.hub.workbench.halt.HaltSettings;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the workbench adds to a hub; no scan of the hub finds it. */
@Configuration(proxyBeanMethods = false)
class WorkbenchAdditions {

    /** Lets a crash test stop the hub between two steps. */
    @Bean
    @ConditionalOnProperty("workbench.halt.file")
    HaltBeforeStep haltBeforeStep(HaltSettings settings) {
        return new HaltBeforeStep(Objects.requireNonNull(settings.file()));
    }
}
