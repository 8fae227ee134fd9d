package be.cpasonline.hub.transport.soap;

import be.cpasonline.hub.spi.Secret;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javax.crypto.KeyGenerator;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.common.util.WSTimeSource;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.message.WSSecEncrypt;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecTimestamp;
import org.apache.wss4j.dom.message.WSSecUsernameToken;

/** Puts on messages what WS-Security 1.1 the options ask for: a user name, a signature, encryption. */
final class Protection {
    private static final int SYMMETRIC_BITS = 256;

    private final SoapOptions options;
    private final WSTimeSource time;

    Protection(SoapOptions options, Clock clock) {
        this.options = options;
        this.time = clock::instant;
        if (wanted()) {
            WSSConfig.init();
        }
    }

    /**
     * Protects a message whose header and body are complete.
     *
     * @throws IOException where a document that is signed cannot be read
     */
    void put(Envelope envelope, List<Inclusion> inclusions) throws IOException {
        if (!wanted()) {
            return;
        }
        try {
            var header = new WSSecHeader(envelope.document());
            header.insertSecurityHeader();
            userName(header);
            sign(envelope, header, inclusions);
            encrypt(header);
        } catch (WSSecurityException | GeneralSecurityException e) {
            throw SoapFailures.security(e);
        }
    }

    private boolean wanted() {
        return options.password() != null
                || options.signingCertificate() != null
                || options.encryptionCertificate() != null;
    }

    private void userName(WSSecHeader header) {
        Secret password = options.password();
        if (password == null) {
            return;
        }
        var token = new WSSecUsernameToken(header);
        token.setWsTimeSource(time);
        token.setPasswordType(
                options.passwordType() == SoapOptions.PasswordType.DIGEST
                        ? WSConstants.PASSWORD_DIGEST
                        : WSConstants.PASSWORD_TEXT);
        token.setUserInfo(Objects.requireNonNull(options.username()), password.reveal());
        token.build();
    }

    private void sign(Envelope envelope, WSSecHeader header, List<Inclusion> inclusions)
            throws WSSecurityException, GeneralSecurityException, IOException {
        if (options.signingCertificate() == null) {
            return;
        }
        var timestamp = new WSSecTimestamp(header);
        timestamp.setWsTimeSource(time);
        timestamp.setTimeToLive(Math.toIntExact(options.timestampTtl().toSeconds()));
        timestamp.build();
        new Signing(envelope, header, Keys.store(options, List.of())).sign(timestamp, inclusions, options.addressing());
    }

    private void encrypt(WSSecHeader header) throws WSSecurityException, GeneralSecurityException {
        Secret certificate = options.encryptionCertificate();
        if (certificate == null) {
            return;
        }
        X509Certificate recipient =
                Keys.certificates("encryptionCertificate", certificate).getFirst();
        var encryption = new WSSecEncrypt(header);
        encryption.setUseThisCert(recipient);
        encryption.setKeyIdentifierType(WSConstants.ISSUER_SERIAL);
        encryption.setKeyEncAlgo(WSConstants.KEYTRANSPORT_RSAOAEP);
        encryption.setSymmetricEncAlgorithm(WSConstants.AES_256_GCM);
        KeyGenerator keys = KeyGenerator.getInstance("AES");
        keys.init(SYMMETRIC_BITS);
        encryption.build(Keys.store(options, List.of(recipient)), keys.generateKey());
    }
}
