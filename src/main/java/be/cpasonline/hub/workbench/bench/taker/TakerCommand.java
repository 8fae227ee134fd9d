package be.cpasonline.hub.workbench.bench.taker;

import be.cpasonline.hub.workbench.bench.JsonServer;
import be.cpasonline.hub.workbench.bench.Latencies;
import be.cpasonline.hub.workbench.process.ParentWatch;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The package in a process of its own, on several servers as if of several vendors. At a port of its own it is told and
 * asked:
 *
 * <ul>
 *   <li>{@code GET /taken?from=MICROS&to=MICROS&first=SERVER}: a {@link Taken}, of that server and those after it.
 *   <li>{@code PUT /hang?millis=N}: the first server answers so much later.
 *   <li>{@code PUT /down}, {@code PUT /up}: all servers.
 * </ul>
 */
@Command(name = "bench-package", hidden = true, description = "Takes the deliveries of a bench.")
public final class TakerCommand implements Runnable {
    @Option(names = "--control", required = true, description = "Where it is told and asked.")
    private int control;

    @Option(names = "--ports", required = true, split = ",", description = "Where its servers listen.")
    private List<Integer> ports = List.of();

    private List<Taker> takers = List.of();

    @Override
    @SuppressWarnings("resource") // it serves until the process ends
    public void run() {
        ParentWatch.begin();
        var numbers = new AtomicLong();
        takers = ports.stream().map(port -> new Taker(port, numbers)).toList();
        takers.forEach(Taker::up);
        JsonServer.start(control, this::serve);
    }

    private void serve(HttpExchange exchange) throws IOException {
        Map<String, Long> asked = query(exchange.getRequestURI().getQuery());
        Object answer = switch (exchange.getRequestURI().getPath()) {
            case "/taken" -> taken(asked);
            case "/hang" -> done(() -> takers.getFirst().hang(Math.toIntExact(asked.getOrDefault("millis", 0L))));
            case "/down" -> done(() -> takers.forEach(Taker::down));
            case "/up" -> done(() -> takers.forEach(Taker::up));
            default -> Map.of();
        };
        JsonServer.answer(exchange, 200, answer);
    }

    private Taken taken(Map<String, Long> asked) {
        long from = asked.getOrDefault("from", 0L);
        long to = asked.getOrDefault("to", Long.MAX_VALUE);
        List<Taker> some = takers.subList(Math.toIntExact(asked.getOrDefault("first", 0L)), takers.size());
        Latencies ages = Latencies.of(some.stream()
                .map(taker -> taker.taken().between(from, to))
                .flatMapToLong(LongStream::of)
                .toArray());
        LongSummaryStatistics moments = some.stream()
                .flatMapToLong(taker -> LongStream.of(taker.taken().momentsBetween(from, to)))
                .summaryStatistics();
        return new Taken(
                ages.count(),
                Math.max(0, moments.getMax() - moments.getMin()),
                ages.p50Millis(),
                ages.p99Millis(),
                takers.stream().mapToLong(taker -> taker.taken().size()).sum(),
                takers.stream().mapToLong(Taker::twice).sum());
    }

    private static Map<String, String> done(Runnable work) {
        work.run();
        return Map.of();
    }

    private static Map<String, Long> query(String query) {
        return query == null
                ? Map.of()
                : Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("="))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> Long.parseLong(pair[1])));
    }
}
