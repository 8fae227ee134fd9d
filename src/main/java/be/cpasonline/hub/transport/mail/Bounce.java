package be.cpasonline.hub.transport.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a mail server says of a mail of the hub (delivery status notification, RFC 3464).
 *
 * @param about everything in which the name of the hub's mail may stand
 * @param status why (RFC 3463), for instance {@code 5.1.1}
 */
record Bounce(String about, Outcome outcome, String status) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");
    private static final String UNKNOWN_STATUS = "5.0.0";

    /** What became of the mail. */
    enum Outcome {
        /** It will not arrive: nobody on its way tries again. */
        FAILED,
        /** It did not arrive yet, and a server tries again. */
        DELAYED,
        /** It went on, or arrived. */
        ARRIVED
    }

    /** Empty where a message is none. */
    static Optional<Bounce> in(MimeMessage message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report")) {
            return Optional.empty();
        }
        var parts = new MimeMultipart(message.getDataHandler().getDataSource());
        Optional<List<InternetHeaders>> blocks = Optional.empty();
        var about = new StringBuilder();
        for (int index = 0; index < parts.getCount(); index++) {
            BodyPart part = parts.getBodyPart(index);
            if (part.isMimeType("message/delivery-status")) {
                blocks = Optional.of(blocks(part.getInputStream()));
            } else if (part.isMimeType("text/rfc822-headers") || part.isMimeType("message/rfc822")) {
                about.append(header(new InternetHeaders(part.getInputStream()), "Message-ID"))
                        .append(' ');
            }
        }
        return blocks.map(told -> of(told, about));
    }

    private static Bounce of(List<InternetHeaders> blocks, StringBuilder about) {
        String status = "";
        Outcome outcome = Outcome.ARRIVED;
        for (InternetHeaders block : blocks) {
            about.append(header(block, "Original-Envelope-Id")).append(' ');
            Outcome told = outcome(header(block, "Action"));
            if (told.compareTo(outcome) < 0) {
                outcome = told;
                status = header(block, "Status");
            }
        }
        Matcher known = STATUS.matcher(status);
        return new Bounce(about.toString(), outcome, known.find() ? known.group() : UNKNOWN_STATUS);
    }

    /** The fields of the mail, then those of each of its recipients: blocks with an empty line between. */
    private static List<InternetHeaders> blocks(InputStream content) throws MessagingException, IOException {
        List<InternetHeaders> blocks = new ArrayList<>();
        try (var in = new BufferedInputStream(new ByteArrayInputStream(content.readAllBytes()))) {
            while (in.available() > 0) {
                blocks.add(new InternetHeaders(in));
            }
        }
        return blocks;
    }

    private static Outcome outcome(String action) {
        return switch (action.strip().toLowerCase(Locale.ROOT)) {
            case "failed" -> Outcome.FAILED;
            case "delayed" -> Outcome.DELAYED;
            default -> Outcome.ARRIVED;
        };
    }

    private static String header(InternetHeaders headers, String name) {
        return Optional.ofNullable(headers.getHeader(name, " ")).orElse("");
    }

    /** As a package would say it: the mail's way is a part of the way to the centre. */
    byte[] report(UUID delivery, Instant at) {
        ObjectNode report = JSON.createObjectNode()
                .put("about", "delivery")
                .put("deliveryId", delivery.toString())
                .put("at", at.toString())
                .put("answer", "bounced")
                .put("code", "mail:" + status);
        return JSON.writeValueAsBytes(report);
    }
}
