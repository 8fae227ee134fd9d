package be.cpasonline.hub.transport.mail;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Secret;
import be.cpasonline.hub.transport.http.CertificateUnusable;
import be.cpasonline.hub.transport.mail.MailOptions.Security;
import jakarta.mail.Session;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** How the two servers are talked to. Their certificates and names are checked, and no credentials leave before. */
final class Servers {
    private final MailOptions options;

    Servers(MailOptions options) {
        this.options = options;
    }

    /** For the server that takes mails. */
    Session smtp() {
        var properties = new Properties();
        secure(properties, "mail.smtp.", options.security());
        properties.put("mail.smtp.auth", String.valueOf(options.username() != null));
        properties.put(
                "mail.smtp.localhost", options.from().substring(options.from().indexOf('@') + 1));
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.dsn.notify", "FAILURE,DELAY");
        properties.put("mail.smtp.dsn.ret", "HDRS");
        return Session.getInstance(properties);
    }

    /** For the server that has the mailbox. */
    Session imap() {
        var properties = new Properties();
        secure(properties, "mail.imap.", options.mailboxSecurity());
        properties.put("mail.imap.partialfetch", "false");
        properties.put("mail.imap.peek", "true");
        return Session.getInstance(properties);
    }

    private void secure(Properties properties, String prefix, Security security) {
        String limit = String.valueOf(options.connectTimeout().toMillis());
        properties.put(prefix + "connectiontimeout", limit);
        properties.put(prefix + "timeout", String.valueOf(options.totalTimeout().toMillis()));
        properties.put(prefix + "ssl.enable", String.valueOf(security == Security.TLS));
        properties.put(prefix + "starttls.enable", String.valueOf(security == Security.STARTTLS));
        properties.put(prefix + "starttls.required", String.valueOf(security == Security.STARTTLS));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "ssl.protocols", "TLSv1.2 TLSv1.3");
        if (security != Security.NONE && options.trustedCertificates() != null) {
            properties.put(prefix + "ssl.socketFactory", trusting(options.trustedCertificates()));
        }
    }

    private static SSLSocketFactory trusting(Secret certificates) {
        try {
            @Nullable PemSslStoreDetails none = null;
            var stores = new PemSslStoreBundle(none, PemSslStoreDetails.forCertificate(certificates.reveal()));
            return SslBundle.of(stores).createSslContext().getSocketFactory();
        } catch (AdapterFailure failure) {
            throw failure;
        } catch (RuntimeException e) {
            throw CertificateUnusable.of("trustedCertificates", e);
        }
    }
}
