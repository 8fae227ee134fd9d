package be.cpasonline.hub.workbench.sandbox;

import be.cpasonline.hub.platform.language.Pages;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Everything the page is made of. On purpose not a {@code @Configuration}: a scan of the hub's packages must not find it. */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class
})
@Import({Pages.class, SandboxController.class})
final class SandboxBeans {
    @Bean
    SandboxPage page(Pages pages, Desk desk) {
        return new SandboxPage(pages, desk);
    }
}
