package be.cpasonline.hub.workbench.bench.bare;

import java.util.Map;
import java.util.UUID;
import org.apache.camel.ProducerTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The least that a server can do with an application, behind the same security as the hub's interface. */
@RestController
class BareEndpoint {
    private final JdbcClient jdbc;
    private final ProducerTemplate producer;

    BareEndpoint(JdbcClient jdbc, ProducerTemplate producer) {
        this.jdbc = jdbc;
        this.producer = producer;
    }

    /** Inserts it and commits. */
    @PostMapping("/api/v1/bench/rows")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> insert(@RequestBody byte[] application) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into bench.row (id, content) values (?, ?)")
                .params(id, application)
                .update();
        return Map.of("id", id);
    }

    /** Maps it and hands it over; nothing is stored. */
    @PostMapping("/api/v1/bench/route")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> route(@RequestBody byte[] application) {
        producer.requestBody(BareRoutes.ROUTE, application);
        return Map.of();
    }

    /** Puts it into a queue on the broker's disk; the rest comes after. */
    @PostMapping("/api/v1/bench/queue")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> queue(@RequestBody byte[] application) {
        producer.sendBody(BareRoutes.QUEUE, application);
        return Map.of();
    }
}
