package be.cpasonline.hub.transport.sftp;

import be.cpasonline.hub.spi.Secret;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where a server is, by what it is known, and how it lets the hub in.
 *
 * @param hostKeys keys that it may show, as the option gives them
 * @param password where there is no private key
 * @param passphrase of the private key, where it has one
 * @param connectTimeout limit for connecting and signing in
 */
public record Login(
        String host,
        int port,
        String hostKeys,
        String username,
        @Nullable Secret password,
        @Nullable Secret privateKey,
        @Nullable Secret passphrase,
        Duration connectTimeout) {}
