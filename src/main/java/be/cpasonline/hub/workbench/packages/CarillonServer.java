package be.cpasonline.hub.workbench.packages;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Carillon Social, an invented case package: takes dossiers over HTTP, honours the idempotency key, remembers.
 *
 * <ul>
 *   <li>{@code POST /oauth/token}: client credentials, see {@link #CLIENT_ID}.
 *   <li>{@code POST /carillon/dossiers}: JSON, or multipart with a part {@code dossier}; 201, the same key again 200.
 *   <li>{@code GET /carillon/dossiers}: what it remembers, without personal data.
 *   <li>{@code PUT /carillon/trouble}: a {@link Trouble} as JSON.
 *   <li>{@code PUT /carillon/pause?seconds=N}: it is down for so long.
 * </ul>
 */
public final class CarillonServer implements AutoCloseable {
    /** Known to the server with {@link #CLIENT_SECRET}; both are public, and good for nothing else. */
    public static final String CLIENT_ID = "demo";

    public static final String CLIENT_SECRET = "demo-secret";

    /** Where a package folder keeps the contract that dossiers are checked against. */
    public static final Path CONTRACT = Path.of("adapters/carillon/contract/dossier.schema.json");

    private final Dossiers dossiers;
    private final PackageServer server;

    /**
     * Starts it.
     *
     * @param port where; 0 for any free one
     * @param memory the file it remembers in; empty to forget at the end
     * @param contract the JSON Schema of a dossier; any JSON object is taken where the file does not exist
     */
    public CarillonServer(int port, Optional<Path> memory, Path contract) {
        this(port, memory, contract, CaseNews.NOBODY);
    }

    CarillonServer(int port, Optional<Path> memory, Path contract, CaseNews news) {
        dossiers = new Dossiers(memory, Clock.systemUTC(), "CAR-%d-%06d");
        server = new PackageServer(port, new CarillonBehaviour(dossiers, new DossierCheck(contract), news));
    }

    /** Its address, without a slash at the end. */
    public String url() {
        return server.url();
    }

    /** What it remembers, in the order of arrival. */
    public List<Dossier> dossiers() {
        return dossiers.all();
    }

    @Override
    public void close() {
        server.close();
    }
}
