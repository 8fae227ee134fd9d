package be.cpasonline.hub.platform.language;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes pages from templates that stand on the class path beside their texts. */
@Component
public class Pages {
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Pages() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setSuffix(".html");
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(templates);
    }

    /**
     * Writes a page.
     *
     * @param name of the template and of its texts, for instance {@code register/day}; the template finds the texts
     *     under {@code t}
     * @param values what else the template finds, by name
     */
    public String write(String name, Locale language, Map<String, Object> values) {
        Context context = new Context(language, values);
        context.setVariable("t", new Texts(name).in(language));
        return engine.process(name, context);
    }
}
