package be.cpasonline.hub.pull.soap;

import be.cpasonline.hub.platform.problem.Problems;
import be.cpasonline.hub.platform.soap.ReadsMessages;
import be.cpasonline.hub.platform.soap.TellsFaults;
import java.util.Map;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.frontend.WSDLGetUtils;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Puts the endpoint together. Who calls is known by the token of the request, before anything comes here. */
@Lazy
@Component
class DeliveriesService {
    static final String PATH = "/soap/v1/deliveries";

    private final DeliveriesEndpoint endpoint;
    private final Problems problems;

    DeliveriesService(DeliveriesEndpoint endpoint, Problems problems) {
        this.endpoint = endpoint;
        this.problems = problems;
    }

    Server publish(Bus bus) {
        // CXF would log each fault with its trace; who tells the fault logs what is unforeseen.
        FaultListener silent = (exception, description, message) -> false;
        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
        factory.setBus(bus);
        factory.setServiceBean(endpoint);
        factory.setAddress("/");
        factory.setProperties(
                Map.of(FaultListener.class.getName(), silent, WSDLGetUtils.AUTO_REWRITE_ADDRESS_ALL, true));
        factory.getInInterceptors().add(new ReadsMessages(DeliveryXml.SCHEMA));
        factory.getOutFaultInterceptors().add(new TellsFaults(problems, DeliveryXml.ELEMENTS));
        return factory.create();
    }
}
