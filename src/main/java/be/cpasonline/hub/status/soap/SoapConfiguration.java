package be.cpasonline.hub.status.soap;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the hub speaks SOAP. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SoapSettings.class)
class SoapConfiguration {
    @Bean
    ServletRegistrationBean<StatusServlet> statusServlet(ObjectProvider<StatusService> service) {
        var registration = new ServletRegistrationBean<>(new StatusServlet(service), "/soap/*");
        registration.setName("soap");
        registration.addInitParameter("hide-service-list-page", "true");
        registration.addInitParameter("disable-address-updates", "true");
        return registration;
    }
}
