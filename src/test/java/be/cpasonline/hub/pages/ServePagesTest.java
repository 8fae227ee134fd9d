package be.cpasonline.hub.pages;
import java.nio.file.*;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
@TestPropertySource(properties = {"spring.thymeleaf.prefix=file:src/main/resources/","spring.thymeleaf.cache=false","spring.messages.cache-duration=1s","spring.web.resources.static-locations=file:src/main/resources/static/,classpath:/META-INF/resources/"})
class ServePagesTest extends VisitsPages {
    @Test void serve() throws Exception {
        Files.writeString(Path.of("/tmp/serve.port"), ""+port);
        while (!Files.exists(Path.of("/tmp/serve.stop"))) Thread.sleep(1000);
    }
}
