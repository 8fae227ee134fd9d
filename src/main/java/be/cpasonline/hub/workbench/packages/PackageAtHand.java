package be.cpasonline.hub.workbench.packages;

import be.cpasonline.hub.workbench.keys.DemoKeys;
import be.cpasonline.hub.workbench.keys.HostKey;
import be.cpasonline.hub.workbench.keys.SelfSigned;
import be.cpasonline.hub.workbench.mail.MailServer;
import be.cpasonline.hub.workbench.process.Ports;
import be.cpasonline.hub.workbench.sftp.SftpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A simulated package in this process, and the options with which a hub reaches it. */
public final class PackageAtHand implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final SimulatedPackage which;
    private final Path folder;
    private final int port = Ports.free();
    private final int filesPort = Ports.free();
    private final LindePost.Ports post = new LindePost.Ports(Ports.free(), Ports.free());
    private final HttpClient http = HttpClient.newHttpClient();
    private final AutoCloseable server;

    private PackageAtHand(SimulatedPackage which, Path folder) {
        this.which = which;
        this.folder = folder;
        this.server = which.start(new SimulatedPackage.Surroundings(
                port,
                filesPort,
                folder.resolve("files"),
                post,
                Optional.empty(),
                folder,
                Optional.empty(),
                CaseNews.NOBODY));
    }

    /**
     * Starts one.
     *
     * @param folder where its keys, secrets and files are kept
     */
    public static PackageAtHand start(SimulatedPackage which, Path folder) {
        return new PackageAtHand(which, folder);
    }

    /** The one that a package folder of this name is for, if there is one that can be reached. */
    public static Optional<SimulatedPackage> named(String folderName) {
        return Arrays.stream(SimulatedPackage.values())
                .filter(which -> which.word().equals(folderName) && which != SimulatedPackage.ESDOORN)
                .findFirst();
    }

    /** What a centre's file says of it. */
    public Map<String, Object> options() {
        return switch (which) {
            case CARILLON ->
                Map.of(
                        "endpoint", url("/carillon"),
                        "tokenUrl", url("/oauth/token"),
                        "clientId", CarillonServer.CLIENT_ID,
                        "clientSecret", secret(CarillonServer.CLIENT_SECRET));
            case MEANDER -> signIn("/meander", MeanderBehaviour.USERNAME, MeanderBehaviour.PASSWORD);
            case TILLEUL -> Map.of("endpoint", url("/tilleul"), "apiKey", secret(TilleulBehaviour.API_KEY));
            case PIVERT -> signed();
            case BRUYERE -> signIn("/bruyere/social-request", BruyereBehaviour.USERNAME, BruyereBehaviour.PASSWORD);
            case SAULE ->
                Map.of(
                        "host",
                        "localhost",
                        "port",
                        filesPort,
                        "hostKeys",
                        HostKey.in(folder).line(),
                        "username",
                        SftpServer.USER,
                        "password",
                        secret(SftpServer.PASSWORD));
            case FAUVETTE -> Map.of("endpoint", url("/fauvette"), "key", secret(FauvetteBehaviour.KEY));
            case LINDE -> byMail();
            case ESDOORN -> Map.of();
        };
    }

    /** Whether it takes what lies ready for it, rather than being called. */
    public boolean takesLater() {
        return which == SimulatedPackage.SAULE || which == SimulatedPackage.LINDE;
    }

    /** What it remembers of a delivery, in the order of arrival; more than one is a case that was made twice. */
    public List<Dossier> dossiers(UUID key) {
        JsonNode all = JSON.readTree(asked()).path("dossiers");
        return all.valueStream()
                .map(dossier -> JSON.treeToValue(dossier, Dossier.class))
                .filter(dossier -> dossier.key().startsWith(key.toString()))
                .toList();
    }

    private Map<String, Object> signed() {
        DemoKeys keys = DemoKeys.in(folder, Instant.now());
        return Map.of(
                "endpoint", url("/pivert/depot"),
                "signingCertificate", "file:" + keys.hub().certificate(),
                "signingKey", "file:" + keys.hub().key(),
                "answerCertificates", "file:" + keys.pivert().certificate());
    }

    private Map<String, Object> byMail() {
        Instant now = Instant.now();
        SelfSigned hub = DemoKeys.hub(folder, now);
        var options = new LinkedHashMap<String, Object>();
        options.put("host", "localhost");
        options.put("port", post.smtp());
        options.put("security", "TLS");
        options.put(
                "trustedCertificates",
                "file:" + MailServer.identity(folder, now).certificate());
        options.put("username", LindePost.HUB);
        options.put("password", secret(LindePost.PASSWORD));
        options.put("from", LindePost.HUB);
        options.put("to", LindePost.ADDRESS);
        options.put("certificate", "file:" + DemoKeys.linde(folder, now).certificate());
        options.put("signingCertificate", "file:" + hub.certificate());
        options.put("signingKey", "file:" + hub.key());
        options.put("mailboxHost", "localhost");
        options.put("mailboxPort", post.imap());
        options.put("mailboxUsername", LindePost.HUB);
        options.put("mailboxPassword", secret(LindePost.PASSWORD));
        return options;
    }

    private Map<String, Object> signIn(String path, String username, String password) {
        var options = new LinkedHashMap<String, Object>();
        options.put("endpoint", url(path));
        options.put("username", username);
        options.put("password", secret(password));
        return options;
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private String secret(String value) {
        try {
            return "file:" + Files.writeString(folder.resolve("secret"), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String asked() {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(url("/" + which.word() + "/dossiers")))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a package was asked", e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException(which.title() + " does not end", e);
        } finally {
            http.close();
        }
    }
}
