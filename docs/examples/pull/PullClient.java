import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fetches deliveries from the hub as a package behind a firewall does: plain Java, nothing but outgoing calls.
 *
 * <pre>
 * java PullClient.java HUB TOKEN_URL CLIENT_ID CLIENT_SECRET FOLDER [--once]
 * </pre>
 *
 * <p>What to copy from it is the order of things: a delivery is on disk here, whole, before it is acknowledged; one that is
 * here already is acknowledged again and made no second case; the cursor is kept only after that. Wherever this dies, it goes
 * on when it is started again.
 */
public final class PullClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String hub;
    private final String tokenUrl;
    private final String credentials;
    private final Path folder;
    private String token = "";

    private PullClient(String hub, String tokenUrl, String clientId, String clientSecret, Path folder) {
        this.hub = hub;
        this.tokenUrl = tokenUrl;
        this.credentials =
                Base64.getEncoder().encodeToString((clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8));
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 5) {
            System.err.println("java PullClient.java HUB TOKEN_URL CLIENT_ID CLIENT_SECRET FOLDER [--once]");
            System.exit(2);
        }
        Path folder = Files.createDirectories(Path.of(args[4]));
        PullClient client = new PullClient(args[0], args[1], args[2], args[3], folder);
        boolean once = args.length > 5 && args[5].equals("--once");
        do {
            try {
                client.round(once ? 0 : 30);
            } catch (IOException e) {
                // the hub is away, or refuses: nothing is lost, it is tried again
                System.err.println(e.getMessage());
                if (once) {
                    System.exit(1);
                }
                Thread.sleep(PAUSE_AFTER_TROUBLE);
            }
        } while (!once);
    }

    /** Takes all that lies ready now; waits for something where there is nothing. */
    private void round(int wait) throws IOException, InterruptedException {
        String path = "/api/v1/deliveries?wait=" + wait + "&after=" + URLEncoder.encode(cursor(), StandardCharsets.UTF_8);
        Map<?, ?> page = (Map<?, ?>) Json.read(text(get(path)));
        for (Object each : (List<?>) page.get("deliveries")) {
            take((Map<?, ?>) each);
        }
        write(folder.resolve("cursor"), String.valueOf(page.get("cursor")).getBytes(StandardCharsets.UTF_8));
    }

    private void take(Map<?, ?> delivery) throws IOException, InterruptedException {
        String id = String.valueOf(delivery.get("id"));
        Path there = folder.resolve(id);
        if (Files.notExists(there)) {
            Path unfinished = Files.createDirectories(folder.resolve("." + id));
            write(unfinished.resolve("payload"), get(href(delivery.get("payload"))).body());
            for (Object document : (List<?>) delivery.get("documents")) {
                String name = String.valueOf(((Map<?, ?>) document).get("id"));
                write(unfinished.resolve(name), get(href(document)).body());
            }
            Files.move(unfinished, there, StandardCopyOption.ATOMIC_MOVE);
        }
        acknowledge(id, number(id));
        System.out.println(delivery.get("kind") + " " + delivery.get("reference") + " is in " + there);
    }

    /** A package gives the number of its case; this one has none but the id. It must be the same each time. */
    private static String number(String id) {
        return "FILE-" + id.substring(id.length() - 12);
    }

    private void acknowledge(String id, String number) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(hub + "/api/v1/deliveries/" + id + "/acknowledgement"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"reference\":\"" + number + "\"}"));
        send(request);
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(hub + path)));
    }

    /** A token that is no longer taken is asked for anew, once. */
    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = sendOnce(request);
        if (answer.statusCode() == 401) {
            token = "";
            answer = sendOnce(request);
        }
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode() + ": " + text(answer));
        }
        return answer;
    }

    private HttpResponse<byte[]> sendOnce(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (token.isEmpty()) {
            token = askForToken();
        }
        return http.send(
                request.setHeader("Authorization", "Bearer " + token).timeout(PATIENCE).build(),
                BodyHandlers.ofByteArray());
    }

    private String askForToken() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create(tokenUrl))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(PATIENCE)
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("no token: the address answered " + answer.statusCode());
        }
        return String.valueOf(((Map<?, ?>) Json.read(text(answer))).get("access_token"));
    }

    private String cursor() throws IOException {
        Path file = folder.resolve("cursor");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** Whole or not at all. */
    private static void write(Path file, byte[] content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.write(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String href(Object holder) {
        return String.valueOf(((Map<?, ?>) holder).get("href"));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** Reads JSON, since the JDK does not: objects as maps, arrays as lists, the rest as text. Use a library instead. */
    private static final class Json {
        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        static Object read(String text) {
            return new Json(text).value();
        }

        private Object value() {
            return switch (next()) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                default -> word();
            };
        }

        private Map<String, Object> object() {
            Map<String, Object> object = new LinkedHashMap<>();
            at++;
            while (next() != '}') {
                next();
                String key = string();
                next();
                at++;
                object.put(key, value());
                if (next() == ',') {
                    at++;
                }
            }
            at++;
            return object;
        }

        private List<Object> array() {
            List<Object> array = new ArrayList<>();
            at++;
            while (next() != ']') {
                array.add(value());
                if (next() == ',') {
                    at++;
                }
            }
            at++;
            return array;
        }

        private String string() {
            StringBuilder string = new StringBuilder();
            at++;
            while (text.charAt(at) != '"') {
                char read = text.charAt(at++);
                string.append(read == '\\' ? escaped() : read);
            }
            at++;
            return string.toString();
        }

        private char escaped() {
            char read = text.charAt(at++);
            return switch (read) {
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'r' -> '\r';
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'u' -> {
                    at += 4;
                    yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
                }
                default -> read;
            };
        }

        private String word() {
            int from = at;
            while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(from, at);
        }

        private char next() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at);
        }
    }
}
