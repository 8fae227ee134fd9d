package be.cpasonline.hub.workbench.bench.bare;

import org.apache.camel.builder.RouteBuilder;

/** In, mapping, out; and the same with a durable queue between. */
class BareRoutes extends RouteBuilder {
    static final String ROUTE = "direct:bare";
    static final String QUEUE = "durable:queue:bench";
    private static final int CONSUMERS = 16;

    @Override
    public void configure() {
        from(ROUTE)
                .routeId("bare")
                .to("bean:bareSteps?method=read")
                .to("bean:bareSteps?method=map")
                .to("bean:bareSteps?method=send");
        from(QUEUE + "?concurrentConsumers=" + CONSUMERS).routeId("bare-queue").to(ROUTE);
    }
}
