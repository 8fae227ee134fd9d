package be.cpasonline.hub.workbench.packages;

import be.cpasonline.hub.workbench.keys.DemoKeys;
import be.cpasonline.hub.workbench.keys.SelfSigned;
import be.cpasonline.hub.workbench.process.Ports;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A simulated Linde, and with what it is reached. */
public final class LindeAtHand implements AutoCloseable {
    public static final String ADDRESS = LindePost.ADDRESS;
    public static final String PASSWORD = LindePost.PASSWORD;

    private final Path keys;
    private final LindePost post;
    private final LindeServer server;

    /** With its keys in a folder; they are made where they are not there. */
    public LindeAtHand(Path keys) {
        this.keys = keys;
        post = new LindePost(new LindePost.Ports(0, 0), keys, Clock.systemUTC());
        server = new LindeServer(Ports.free(), post, Optional.empty(), List.of("INGESCHREVEN"), Clock.systemUTC());
    }

    public int smtpPort() {
        return post.smtpPort();
    }

    public int imapPort() {
        return post.imapPort();
    }

    /** What mails to it are encrypted for. */
    public SelfSigned own() {
        return DemoKeys.linde(keys, Clock.systemUTC().instant());
    }

    /** What mails to it must be signed with. */
    public SelfSigned hub() {
        return DemoKeys.hub(keys, Clock.systemUTC().instant());
    }

    @Override
    public void close() {
        server.close();
    }
}
