package be.cpasonline.hub.status.soap;

import be.cpasonline.hub.platform.soap.SoapServlet;
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
    ServletRegistrationBean<SoapServlet> statusServlet(ObjectProvider<StatusService> service) {
        var registration = new ServletRegistrationBean<>(
                new SoapServlet(bus -> service.getObject().publish(bus), "statuses-1.xsd"), "/soap/*");
        registration.setName("soap");
        registration.addInitParameter("hide-service-list-page", "true");
        registration.addInitParameter("disable-address-updates", "true");
        return registration;
    }
}
