package be.cpasonline.hub.transport.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of the hub's mails: {@code <DELIVERY.CENTRE@DOMAIN>}. The centre stands there as a short digest of its address,
 * so that several centres can share the hub's mailbox and each looks at its own mails.
 */
final class MessageIds {
    private static final int DIGITS = 12;
    private static final Pattern FORM = Pattern.compile(
            "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([0-9a-f]{" + DIGITS + "})@([A-Za-z0-9.-]+)");

    private final String centre;
    private final String domain;

    MessageIds(String from, String to) {
        this.centre = digest(to);
        this.domain = from.substring(from.indexOf('@') + 1);
    }

    /** The name of the mail of a delivery, without brackets: the same at each try. */
    String of(UUID delivery) {
        return delivery + "." + centre + "@" + domain;
    }

    /** The delivery of a mail that is named somewhere in a text, of whichever centre. */
    Optional<Named> in(String text) {
        return FORM.matcher(text).results().flatMap(this::named).findFirst();
    }

    private Stream<Named> named(MatchResult found) {
        return found.group(3).equalsIgnoreCase(domain)
                ? Stream.of(new Named(
                        UUID.fromString(found.group(1)), found.group(2).equals(centre)))
                : Stream.empty();
    }

    private static String digest(String address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A mail of the hub that somebody speaks of.
     *
     * @param ours whether it went to this centre
     */
    record Named(UUID delivery, boolean ours) {}
}
