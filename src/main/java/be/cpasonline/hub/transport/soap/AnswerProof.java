package be.cpasonline.hub.transport.soap;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.spi.Secret;
import java.io.ByteArrayInputStream;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.wss4j.common.crypto.AlgorithmSuite;
import org.apache.wss4j.common.ext.Attachment;
import org.apache.wss4j.common.ext.AttachmentRequestCallback;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.handler.WSHandlerResult;
import org.apache.wss4j.dom.message.token.Timestamp;
import org.apache.xml.security.signature.XMLSignature;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Decrypts answers, and proves that the package made them where its certificates are known: one of these very
 * certificates signed the time and the body, and the body that is read is the very element that was signed.
 */
final class AnswerProof {
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final SoapOptions options;
    private final Clock clock;

    AnswerProof(SoapOptions options, Clock clock) {
        this.options = options;
        this.clock = clock;
        if (options.answerCertificates() != null || options.signingKey() != null) {
            WSSConfig.init();
        }
    }

    /**
     * Opens an answer: its body is decrypted in its place.
     *
     * @throws AdapterFailure of kind {@link FailureKind#UNCERTAIN} where it is not proved
     */
    void open(Received received) {
        Envelope answer = received.envelope();
        Secret pinned = options.answerCertificates();
        List<X509Certificate> believed = pinned == null ? List.of() : Keys.certificates("answerCertificates", pinned);
        if (pinned == null && !encrypted(answer)) {
            return;
        }
        try {
            @Nullable WSHandlerResult result =
                    engine(believed).processSecurityHeader(answer.document(), request(believed, received.parts()));
            if (pinned != null && (result == null || !proved(answer, result, believed))) {
                throw notTrusted("its body and its time are not both signed");
            }
        } catch (WSSecurityException e) {
            throw notTrusted("its security header does not hold, " + e.getErrorCode());
        }
    }

    private boolean encrypted(Envelope answer) {
        return options.signingKey() != null
                && answer.blocks(WSConstants.WSSE_NS, "Security").stream()
                        .anyMatch(security -> SoapXml.child(security, WSConstants.ENC_NS, "EncryptedKey")
                                .isPresent());
    }

    private WSSecurityEngine engine(List<X509Certificate> believed) {
        WSSConfig config = WSSConfig.getNewInstance();
        config.setValidator(WSConstants.TIMESTAMP, (credential, data) -> {
            fresh(credential.getTimestamp());
            return credential;
        });
        config.setValidator(WSConstants.SIGNATURE, (credential, data) -> {
            X509Certificate[] shown = credential.getCertificates();
            if (!believed.isEmpty() && (shown == null || shown.length == 0 || !believed.contains(shown[0]))) {
                throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_AUTHENTICATION);
            }
            return credential;
        });
        var engine = new WSSecurityEngine();
        engine.setWssConfig(config);
        return engine;
    }

    private RequestData request(List<X509Certificate> believed, Map<String, byte[]> parts) {
        var request = new RequestData();
        var keys = Keys.store(options, believed);
        request.setSigVerCrypto(keys);
        request.setDecCrypto(keys);
        request.setAlgorithmSuite(algorithms());
        // A server with MTOM puts signatures and keys beside the envelope, and signs what it put there.
        request.setExpandXopInclude(true);
        request.setAttachmentCallbackHandler(callbacks -> Arrays.stream(callbacks)
                .filter(AttachmentRequestCallback.class::isInstance)
                .map(AttachmentRequestCallback.class::cast)
                .forEach(callback -> callback.setAttachments(attachment(callback.getAttachmentId(), parts))));
        request.setCallbackHandler(callbacks -> Arrays.stream(callbacks)
                .filter(WSPasswordCallback.class::isInstance)
                .map(WSPasswordCallback.class::cast)
                .forEach(callback -> callback.setPassword(Keys.OWN)));
        return request;
    }

    private static List<Attachment> attachment(String id, Map<String, byte[]> parts) {
        byte[] content = parts.get(id);
        if (content == null) {
            return List.of();
        }
        var attachment = new Attachment();
        attachment.setId(id);
        attachment.setMimeType("application/octet-stream");
        attachment.setSourceStream(new ByteArrayInputStream(content));
        return List.of(attachment);
    }

    private static AlgorithmSuite algorithms() {
        var suite = new AlgorithmSuite();
        List.of(
                        WSConstants.RSA_SHA256,
                        XMLSignature.ALGO_ID_SIGNATURE_RSA_SHA384,
                        XMLSignature.ALGO_ID_SIGNATURE_RSA_SHA512,
                        WSConstants.ECDSA_SHA256,
                        XMLSignature.ALGO_ID_SIGNATURE_ECDSA_SHA384,
                        XMLSignature.ALGO_ID_SIGNATURE_ECDSA_SHA512)
                .forEach(suite::addSignatureMethod);
        List.of(WSConstants.SHA256, WSConstants.SHA384, WSConstants.SHA512).forEach(suite::addDigestAlgorithm);
        suite.addC14nAlgorithm(WSConstants.C14N_EXCL_OMIT_COMMENTS);
        List.of(WSConstants.AES_128_GCM, WSConstants.AES_192_GCM, WSConstants.AES_256_GCM)
                .forEach(suite::addEncryptionMethod);
        List.of(WSConstants.KEYTRANSPORT_RSAOAEP, WSConstants.KEYTRANSPORT_RSAOAEP_XENC11)
                .forEach(suite::addKeyWrapAlgorithm);
        return suite;
    }

    private void fresh(Timestamp timestamp) throws WSSecurityException {
        Instant now = clock.instant();
        @Nullable Instant created = timestamp.getCreated();
        @Nullable Instant expires = timestamp.getExpires();
        boolean fresh = created != null
                && !created.isAfter(now.plus(CLOCKS_APART))
                && created.plus(options.timestampTtl()).isAfter(now)
                && (expires == null || expires.isAfter(now));
        if (!fresh) {
            throw new WSSecurityException(WSSecurityException.ErrorCode.MESSAGE_EXPIRED);
        }
    }

    /** One signature covers both: a body and a time out of two messages would prove nothing. */
    private static boolean proved(Envelope answer, WSHandlerResult result, List<X509Certificate> believed) {
        return results(result, WSConstants.TS).stream()
                .map(found -> (Timestamp) found.get(WSSecurityEngineResult.TAG_TIMESTAMP))
                .anyMatch(timestamp -> results(result, WSConstants.SIGN).stream()
                        .filter(signature ->
                                believed.contains(signature.get(WSSecurityEngineResult.TAG_X509_CERTIFICATE)))
                        .anyMatch(signature ->
                                covers(signature, answer.body()) && covers(signature, timestamp.getElement())));
    }

    private static List<WSSecurityEngineResult> results(WSHandlerResult result, int action) {
        return result.getActionResults().getOrDefault(action, List.of());
    }

    private static boolean covers(WSSecurityEngineResult signature, Element element) {
        return signature.get(WSSecurityEngineResult.TAG_DATA_REF_URIS) instanceof List<?> references
                && references.stream()
                        .filter(WSDataRef.class::isInstance)
                        .map(WSDataRef.class::cast)
                        .filter(reference -> Set.of(WSConstants.C14N_EXCL_OMIT_COMMENTS)
                                .containsAll(reference.getTransformAlgorithms()))
                        .anyMatch(reference -> element.isSameNode(reference.getProtectedElement()));
    }

    private static AdapterFailure notTrusted(String why) {
        return new AdapterFailure(
                FailureKind.UNCERTAIN,
                "answerNotTrusted",
                "The package's answer is not proved to be its own; whether it has the application is not certain.",
                "the answer cannot be trusted: " + why);
    }
}
