package be.cpasonline.hub.workbench.sandbox;

import be.cpasonline.hub.workbench.sandbox.MailServerBehind.Reached;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * Stands before a server that takes mails. It protects the way there and checks the server's certificate as the hub would;
 * between the hub and it, on this machine, the dialogue is readable.
 */
final class MailDetour implements Detour {
    private static final int WAITING = 50;

    private final Map<String, Object> declared;
    private final MailText text;
    private final Passing passing;
    private final ServerSocket entry;
    private volatile Optional<MailServerBehind> behind = Optional.empty();

    /**
     * Starts it, for this machine only.
     *
     * @param declared options that the package sets for all centres
     */
    MailDetour(Map<String, Object> declared, MailText text, Passing passing) {
        this.declared = declared;
        this.text = text;
        this.passing = passing;
        try {
            entry = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("mail-detour").start(this::accept);
    }

    /** Options that name no server stay as they are: the hub says what is missing. */
    @Override
    public Map<String, Object> through(Map<String, Object> options) {
        Map<String, Object> all = new LinkedHashMap<>(declared);
        all.putAll(options);
        if (!all.containsKey("host")) {
            return options;
        }
        behind = Optional.of(MailServerBehind.of(all));
        Map<String, Object> changed = new LinkedHashMap<>(options);
        changed.put("host", "localhost");
        changed.put("port", entry.getLocalPort());
        changed.put("security", "NONE");
        return changed;
    }

    private void accept() {
        try {
            while (true) {
                Socket hub = entry.accept();
                Thread.ofVirtual().name("smtp").start(() -> behind.ifPresent(server -> handOn(hub, server)));
            }
        } catch (IOException closed) {
            // by close()
        }
    }

    private void handOn(Socket hub, MailServerBehind server) {
        var relay = new SmtpRelay(server.name(), text, passing);
        try (hub) {
            handOn(hub, server.reach(), relay);
        } catch (SSLException e) {
            relay.shut(Fault.SHUT, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            relay.shut(Fault.ABSENT, "no connection: " + e.getClass().getSimpleName());
        }
        relay.over();
    }

    private static void handOn(Socket hub, Reached reached, SmtpRelay relay) throws IOException {
        try (Reached server = reached) {
            relay.handOn(new Lines(hub.getInputStream(), hub.getOutputStream()), server.lines(), server.greeting());
        } catch (SmtpRelay.Cut cut) {
            // the hub sees it as what it is, not as a farewell
            hub.setSoLinger(true, 0);
        } catch (IOException e) {
            // one side is gone
        }
    }

    @Override
    public void close() {
        try {
            entry.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
