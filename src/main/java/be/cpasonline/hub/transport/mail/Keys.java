package be.cpasonline.hub.transport.mail;

import be.cpasonline.hub.spi.ChecksItself.Finding;
import be.cpasonline.hub.spi.Secret;
import be.cpasonline.hub.transport.mail.MailOptions.Cipher;
import be.cpasonline.hub.transport.mail.smime.Opener;
import be.cpasonline.hub.transport.mail.smime.Pem;
import be.cpasonline.hub.transport.mail.smime.Sealer;
import be.cpasonline.hub.transport.mail.smime.Signer;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The certificates and keys of the options, read anew each time, so that a changed one is seen. */
final class Keys {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final Named CENTRE = new Named("certificate", "The centre's");
    private static final Named HUB = new Named("signingCertificate", "The hub's");
    private static final Named KEY = new Named("signingKey", "The hub's");
    private static final Named ANSWERS = new Named("answersSignedBy", "The centre's");

    private final MailOptions options;
    private final Clock clock;

    Keys(MailOptions options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    /** Signs and encrypts; empty where the centre has no certificate. Fails where one is out of its time, or of no use. */
    Optional<Sealer> sealer() {
        return read(options.certificate(), CENTRE, Pem::certificate).map(centre -> {
            mustBeGood(CENTRE, centre);
            X509Certificate own = signingCertificate();
            mustBeGood(HUB, own);
            return sealer(centre, own);
        });
    }

    /** Fails where nothing can be signed or encrypted with what there is, whatever its time. */
    void mustServe() {
        read(options.certificate(), CENTRE, Pem::certificate).ifPresent(centre -> sealer(centre, signingCertificate()));
    }

    private Sealer sealer(X509Certificate centre, X509Certificate own) {
        PrivateKey key = privateKey().orElseThrow();
        Signer signer = usable(KEY, () -> new Signer(own, key, clock));
        return usable(CENTRE, () -> new Sealer(signer, centre, options.cipher() == Cipher.AES_256_GCM));
    }

    private X509Certificate signingCertificate() {
        return read(options.signingCertificate(), HUB, Pem::certificate).orElseThrow();
    }

    /** Opens what comes back; empty where nothing says by whom it must be signed. */
    Optional<Opener> opener() {
        return read(options.answersSignedBy(), ANSWERS, Pem::certificate)
                .or(() -> read(options.certificate(), CENTRE, Pem::certificate))
                .map(signer -> new Opener(privateKey(), signer));
    }

    /** How long each certificate is still good: one line for each, not good where it ends within the days of warning. */
    List<Finding> findings() {
        return Stream.of(finding(CENTRE, options.certificate()), finding(HUB, options.signingCertificate()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> finding(Named named, @Nullable Secret secret) {
        return read(secret, named, Pem::certificate).map(certificate -> finding(named, certificate));
    }

    private Finding finding(Named named, X509Certificate certificate) {
        Instant now = clock.instant();
        return new Finding(
                named.option(),
                good(certificate, now) && good(certificate, now.plus(Duration.ofDays(options.expiryWarningDays()))),
                named.whose() + " certificate for mail is good from " + day(certificate.getNotBefore()) + " until "
                        + day(certificate.getNotAfter()) + "; nothing is sent without a good one.");
    }

    private Optional<PrivateKey> privateKey() {
        return read(options.signingKey(), KEY, Pem::key);
    }

    private void mustBeGood(Named named, X509Certificate certificate) {
        if (!good(certificate, clock.instant())) {
            throw MailFailures.outOfTime(
                    named.whose(), named.option(), day(certificate.getNotBefore()), day(certificate.getNotAfter()));
        }
    }

    private static boolean good(X509Certificate certificate, Instant moment) {
        return !moment.isBefore(certificate.getNotBefore().toInstant())
                && !moment.isAfter(certificate.getNotAfter().toInstant());
    }

    private static LocalDate day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), BRUSSELS);
    }

    private static <T> Optional<T> read(@Nullable Secret secret, Named named, Function<String, T> reader) {
        return Optional.ofNullable(secret).map(Secret::reveal).map(text -> usable(named, () -> reader.apply(text)));
    }

    private static <T> T usable(Named named, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (Pem.Unusable e) {
            throw MailFailures.unusable(named.option(), String.valueOf(e.getMessage()));
        }
    }

    private record Named(String option, String whose) {}
}
