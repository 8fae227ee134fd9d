package be.cpasonline.hub.workbench.sandbox;

import be.cpasonline.hub.platform.settings.Reference;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/**
 * A mail server as the options of a centre name it. Its certificate and its name are checked as the hub checks them.
 *
 * @param security STARTTLS, TLS or NONE
 * @param trusted where the certificates of its authority are; empty for those that Java trusts
 */
record MailServerBehind(String host, int port, String security, Optional<String> trusted) {
    private static final int CONNECTS_WITHIN_MILLIS = 10_000;
    private static final int SUBMISSION = 587;

    /** As options say it. */
    static MailServerBehind of(Map<String, Object> options) {
        return new MailServerBehind(
                String.valueOf(options.get("host")),
                Integer.parseInt(String.valueOf(options.getOrDefault("port", SUBMISSION))),
                String.valueOf(options.getOrDefault("security", "STARTTLS")),
                Optional.ofNullable(options.get("trustedCertificates")).map(String::valueOf));
    }

    /** For people. */
    String name() {
        return "smtp://" + host + ":" + port;
    }

    /** A connection on which the greeting was read, and that is protected as it must be. */
    record Reached(Socket socket, Lines lines, List<String> greeting) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /**
     * Connects.
     *
     * @throws SSLException where the server does not show a certificate that is to be trusted
     */
    Reached reach() throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), CONNECTS_WITHIN_MILLIS);
            return switch (security) {
                case "TLS" -> greeted(protect(socket));
                case "STARTTLS" -> begun(socket);
                default -> greeted(socket);
            };
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static Reached greeted(Socket socket) throws IOException {
        var lines = new Lines(socket.getInputStream(), socket.getOutputStream());
        return new Reached(socket, lines, lines.reply());
    }

    /** What is readable for anybody ends before the hub says anything (RFC 3207). */
    private Reached begun(Socket socket) throws IOException {
        Reached readable = greeted(socket);
        ask(readable.lines(), "EHLO sandbox.invalid");
        String reply = ask(readable.lines(), "STARTTLS");
        if (!reply.startsWith("220")) {
            throw new SSLException("STARTTLS is answered with: " + reply);
        }
        Socket safe = protect(socket);
        return new Reached(safe, new Lines(safe.getInputStream(), safe.getOutputStream()), readable.greeting());
    }

    private static String ask(Lines lines, String command) throws IOException {
        lines.say(List.of(command));
        return lines.reply().getLast();
    }

    private SSLSocket protect(Socket socket) throws IOException {
        var safe = (SSLSocket) factory().createSocket(socket, host, port, true);
        SSLParameters parameters = safe.getSSLParameters();
        // an SMTP server's name is checked as a web server's is
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        safe.setSSLParameters(parameters);
        safe.startHandshake();
        return safe;
    }

    private SSLSocketFactory factory() throws SSLException {
        try {
            if (trusted.isEmpty()) {
                return SSLContext.getDefault().getSocketFactory();
            }
            String certificates = Reference.value(trusted.get())
                    .orElseThrow(() -> new SSLException("the option trustedCertificates refers to nothing"));
            @Nullable PemSslStoreDetails none = null;
            return SslBundle.of(new PemSslStoreBundle(none, PemSslStoreDetails.forCertificate(certificates)))
                    .createSslContext()
                    .getSocketFactory();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (RuntimeException e) {
            throw new SSLException("the option trustedCertificates holds nothing that can be used", e);
        }
    }
}
