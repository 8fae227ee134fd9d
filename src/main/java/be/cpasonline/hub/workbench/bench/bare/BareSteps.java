package be.cpasonline.hub.workbench.bench.bare;

import be.cpasonline.hub.adapter.CasePackages;
import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.mapping.Mapping;
import be.cpasonline.hub.model.Application;
import be.cpasonline.hub.model.CentreName;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.model.Registration;
import be.cpasonline.hub.spi.Payload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** The steps of the bare routes: the hub's own mapping, and nothing else of the hub's. */
public class BareSteps {
    private static final CentreName CENTRE =
            new CentreName("92094", "92094", null, "CPAS de Namur", "OCMW Namen", "ÖSHZ Namur");

    private final ApplicationJson json;
    private final CasePackages packages;
    private final Mapping mapping;
    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    BareSteps(ApplicationJson json, CasePackages packages, Mapping mapping, String address) {
        this.json = json;
        this.packages = packages;
        this.mapping = mapping;
        this.address = URI.create(address);
    }

    /** What a mapping works on. */
    public RegisteredApplication read(byte[] submitted) {
        Application application = json.read(submitted);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        return new RegisteredApplication(
                new Registration(UUID.randomUUID(), "BENCH", now, now.toLocalDate(), "2026/000001", CENTRE, null),
                application);
    }

    /** What the package takes. */
    public byte[] map(RegisteredApplication application) {
        Payload payload = mapping.map(packages.find("carillon").orElseThrow(), application);
        return payload.body();
    }

    /** Hands it over. */
    public void send(byte[] payload) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(payload))
                .build();
        int status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
        if (status != 201) {
            throw new IOException("the package answered " + status);
        }
    }
}
