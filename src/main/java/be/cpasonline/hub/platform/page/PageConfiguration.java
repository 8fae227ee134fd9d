package be.cpasonline.hub.platform.page;

import be.cpasonline.hub.platform.language.CallerLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The language of pages. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {
    private static final String[] INTERFACES = {"/api/**", "/soap/**", "/actuator/**", "/model/**"};

    @Bean
    LocaleResolver localeResolver() {
        return new PageLanguage();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ChosenLanguage()).excludePathPatterns(INTERFACES);
    }

    /** Keeps the language that a link of the page chooses; one that there are no texts in changes nothing. */
    private static final class ChosenLanguage implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            String chosen = request.getParameter(PageLanguage.PARAMETER);
            CallerLanguage.KNOWN.stream()
                    .map(Locale::getLanguage)
                    .filter(known -> known.equals(chosen))
                    .findFirst()
                    .ifPresent(language -> keep(language, request, response));
            return true;
        }

        private static void keep(String language, HttpServletRequest request, HttpServletResponse response) {
            var resolver = new PageLanguage();
            resolver.setLocale(request, response, Locale.of(language));
        }
    }
}
