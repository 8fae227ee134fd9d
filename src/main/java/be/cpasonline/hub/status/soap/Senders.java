package be.cpasonline.hub.status.soap;

import be.cpasonline.hub.identity.CallingSystem;
import be.cpasonline.hub.identity.CallingSystems;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.crypto.dsig.DigestMethod;
import org.apache.wss4j.common.WSS4JConstants;
import org.apache.wss4j.common.crypto.AlgorithmSuite;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.handler.WSHandlerResult;
import org.apache.wss4j.dom.message.token.Timestamp;
import org.apache.wss4j.dom.validate.NoOpValidator;
import org.apache.xml.security.signature.XMLSignature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * Finds out which system sent a message: by the certificate that signed its body and its time stamp, each as a whole.
 *
 * <p>A message that is sent again by somebody who copied it is not refused while its time stamp is fresh: the idempotency
 * key in it is signed too, so it changes nothing and gets what was kept then. That holds with any number of instances,
 * and nothing has to be remembered for it.
 */
@Lazy
@Component
class Senders {
    private static final Logger LOG = LoggerFactory.getLogger(Senders.class);
    private static final int SHORTEST_RSA = 2048;

    private final CallingSystems systems;
    private final SoapSettings settings;
    private final Refusals refusals;
    private final Clock clock;
    private final Crypto known;

    Senders(CallingSystems systems, SoapSettings settings, Refusals refusals, Clock clock) {
        this.systems = systems;
        this.settings = settings;
        this.refusals = refusals;
        this.clock = clock;
        this.known = crypto(systems.certificates());
    }

    /**
     * The system that sent a message.
     *
     * @throws ProblemException the same one whatever is wrong with the signature or with who signed; another where the
     *     signature is good and its time is not
     */
    CallingSystem of(Envelope envelope) {
        WSHandlerResult result = processed(envelope);
        WSSecurityEngineResult signature = one(result, WSConstants.SIGN);
        if (!covers(signature, envelope.body()) || !covers(signature, envelope.timestamp())) {
            throw refused("partsNotSigned");
        }
        CallingSystem system = signer(signature);
        if (!isFresh(one(result, WSConstants.TS))) {
            throw refused("notFresh", ProblemType.MESSAGE_EXPIRED);
        }
        return system;
    }

    private WSHandlerResult processed(Envelope envelope) {
        try {
            return new WSSecurityEngine().processSecurityHeader(envelope.security(), request());
        } catch (WSSecurityException e) {
            throw refused("signatureInvalid");
        }
    }

    /** Of the certificate and of the time this class is the judge, by the hub's clock. */
    private RequestData request() {
        WSSConfig config = WSSConfig.getNewInstance();
        config.setValidator(WSConstants.SIGNATURE, NoOpValidator.class);
        config.setValidator(WSConstants.TIMESTAMP, NoOpValidator.class);
        RequestData request = new RequestData();
        request.setWssConfig(config);
        request.setSigVerCrypto(known);
        request.setAlgorithmSuite(algorithms());
        return request;
    }

    private static AlgorithmSuite algorithms() {
        AlgorithmSuite suite = new AlgorithmSuite();
        List.of(
                        XMLSignature.ALGO_ID_SIGNATURE_RSA_SHA256,
                        XMLSignature.ALGO_ID_SIGNATURE_RSA_SHA384,
                        XMLSignature.ALGO_ID_SIGNATURE_RSA_SHA512,
                        XMLSignature.ALGO_ID_SIGNATURE_ECDSA_SHA256,
                        XMLSignature.ALGO_ID_SIGNATURE_ECDSA_SHA384,
                        XMLSignature.ALGO_ID_SIGNATURE_ECDSA_SHA512)
                .forEach(suite::addSignatureMethod);
        List.of(DigestMethod.SHA256, DigestMethod.SHA384, DigestMethod.SHA512).forEach(suite::addDigestAlgorithm);
        suite.addC14nAlgorithm(WSS4JConstants.C14N_EXCL_OMIT_COMMENTS);
        suite.addTransformAlgorithm(WSS4JConstants.C14N_EXCL_OMIT_COMMENTS);
        suite.setMinimumAsymmetricKeyLength(SHORTEST_RSA);
        return suite;
    }

    private static WSSecurityEngineResult one(WSHandlerResult result, int action) {
        return result.getActionResults().getOrDefault(action, List.of()).getFirst();
    }

    /** The very element, as a whole. */
    @SuppressWarnings("unchecked")
    private static boolean covers(WSSecurityEngineResult signature, Element element) {
        List<WSDataRef> signed =
                (List<WSDataRef>) Objects.requireNonNull(signature.get(WSSecurityEngineResult.TAG_DATA_REF_URIS));
        return signed.stream().anyMatch(reference -> element.isSameNode(reference.getProtectedElement()));
    }

    private CallingSystem signer(WSSecurityEngineResult signature) {
        X509Certificate certificate = Optional.ofNullable(
                        (X509Certificate) signature.get(WSSecurityEngineResult.TAG_X509_CERTIFICATE))
                .orElseThrow(() -> refused("noCertificate"));
        CallingSystem system = systems.ofCertificate(certificate).orElseThrow(() -> refused("certificateUnknown"));
        try {
            certificate.checkValidity(Date.from(clock.instant()));
        } catch (CertificateException e) {
            LOG.warn("The certificate that the system {} signs with is not good today", system.id());
            throw refused("certificateExpired");
        }
        return system;
    }

    private boolean isFresh(WSSecurityEngineResult result) {
        Timestamp timestamp = (Timestamp) Objects.requireNonNull(result.get(WSSecurityEngineResult.TAG_TIMESTAMP));
        Instant now = clock.instant();
        return Optional.ofNullable(timestamp.getCreated())
                        .filter(created -> created.isAfter(now.minus(settings.timestampTtl())))
                        .filter(created -> !created.isAfter(now.plus(settings.timestampFuture())))
                        .isPresent()
                && Optional.ofNullable(timestamp.getExpires())
                        .map(now::isBefore)
                        .orElse(true);
    }

    private ProblemException refused(String reason) {
        return refused(reason, ProblemType.INVALID_SIGNATURE);
    }

    private ProblemException refused(String reason, ProblemType type) {
        return refusals.counted(reason, new ProblemException(type, List.of()));
    }

    /** Finds certificates that a message names by issuer and serial number. */
    private static Crypto crypto(List<X509Certificate> certificates) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (X509Certificate certificate : certificates) {
                store.setCertificateEntry("c" + store.size(), certificate);
            }
            Merlin crypto = new Merlin();
            crypto.setTrustStore(store);
            return crypto;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
