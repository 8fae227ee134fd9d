package be.cpasonline.hub.workbench.issuer;

import be.cpasonline.hub.workbench.packages.StatusReporter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Spring's authorization server with the clients {@link #CLIENT_ID} and the one of the simulated packages, in a small
 * context of its own. On this machine it is an identity provider too, where invented people sign in to a hub: nowhere
 * else, since anybody can be anybody there.
 */
public final class DemoIssuer implements AutoCloseable {
    /** Known to the issuer with {@link #CLIENT_SECRET}; both are public, and good for the demo only. */
    public static final String CLIENT_ID = "demo-form";

    public static final String CLIENT_SECRET = "demo-secret";

    /** The hub as the invented people's identity provider knows it, with {@link #PEOPLES_CLIENT_SECRET}. */
    public static final String PEOPLES_CLIENT_ID = "demo-hub";

    public static final String PEOPLES_CLIENT_SECRET = "demo-hub-secret";

    private static final String THIS_MACHINE = "127.0.0.1";
    private static final String CLIENT = "spring.security.oauth2.authorizationserver.client.";

    private final String url;
    private final ConfigurableApplicationContext context;

    private DemoIssuer(String url, ConfigurableApplicationContext context) {
        this.url = url;
        this.context = context;
    }

    /**
     * Starts it for this machine only.
     *
     * @param port where
     * @param keyFile where the signing key is kept; made where it does not exist
     * @param logging Spring's logging properties
     */
    public static DemoIssuer start(int port, Path keyFile, Map<String, Object> logging) {
        return start(THIS_MACHINE, "http://localhost:" + port, port, keyFile, logging);
    }

    /** The same at an address of the caller's, known to others by a URL. */
    static DemoIssuer start(String address, String url, int port, Path keyFile, Map<String, Object> logging) {
        Map<String, Object> properties = new LinkedHashMap<>(logging);
        properties.put("server.port", port);
        properties.put("server.address", address);
        properties.put("spring.config.name", "demo-issuer");
        properties.put("spring.security.oauth2.authorizationserver.issuer", url);
        addClient(properties, CLIENT_ID, CLIENT_SECRET);
        addClient(properties, StatusReporter.CLIENT_ID, StatusReporter.CLIENT_SECRET);
        if (address.equals(THIS_MACHINE)) {
            addPeople(properties);
        }
        properties.put("demo.issuer.key", keyFile.toString());
        String[] arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(IssuerBeans.class)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .run(arguments);
        return new DemoIssuer(url, context);
    }

    private static void addClient(Map<String, Object> properties, String id, String secret) {
        String client = CLIENT + id + ".";
        properties.put(client + "registration.client-id", id);
        properties.put(client + "registration.client-secret", "{noop}" + secret);
        properties.put(client + "registration.client-authentication-methods", "client_secret_basic,client_secret_post");
        properties.put(client + "registration.authorization-grant-types", "client_credentials");
        properties.put(client + "token.access-token-time-to-live", "12h");
    }

    private static void addPeople(Map<String, Object> properties) {
        String client = CLIENT + PEOPLES_CLIENT_ID + ".registration.";
        properties.put("demo.people", true);
        properties.put("server.servlet.session.cookie.name", "demo-provider");
        properties.put(client + "client-id", PEOPLES_CLIENT_ID);
        properties.put(client + "client-secret", "{noop}" + PEOPLES_CLIENT_SECRET);
        properties.put(client + "client-authentication-methods", "client_secret_basic,client_secret_post");
        properties.put(client + "authorization-grant-types", "authorization_code");
        properties.put(client + "redirect-uris", "http://localhost/login/oauth2/code/fas");
        properties.put(client + "scopes", "openid,profile,egovnrn");
    }

    /**
     * Spring's properties of a hub where persons sign in with this provider.
     *
     * @param url the address of the provider
     */
    public static Map<String, String> signInProperties(String url) {
        String registration = "spring.security.oauth2.client.registration.fas.";
        return Map.of(
                registration + "client-id",
                PEOPLES_CLIENT_ID,
                registration + "client-secret",
                PEOPLES_CLIENT_SECRET,
                registration + "scope",
                "openid,profile,egovnrn",
                "spring.security.oauth2.client.provider.fas.issuer-uri",
                url);
    }

    /** Its address, which is also the issuer that its tokens name. */
    public String url() {
        return url;
    }

    @Override
    public void close() {
        context.close();
    }
}
