package be.cpasonline.hub.pull.soap;

import be.cpasonline.hub.platform.soap.SoapServlet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where packages fetch over SOAP. */
@Configuration(proxyBeanMethods = false)
class DeliveriesConfiguration {
    @Bean
    ServletRegistrationBean<SoapServlet> deliveriesServlet(ObjectProvider<DeliveriesService> service) {
        var registration = new ServletRegistrationBean<>(
                new SoapServlet(bus -> service.getObject().publish(bus), "deliveries-1.xsd"),
                DeliveriesService.PATH,
                DeliveriesService.PATH + "/*");
        registration.setName("soap-deliveries");
        registration.addInitParameter("hide-service-list-page", "true");
        registration.addInitParameter("disable-address-updates", "true");
        return registration;
    }
}
