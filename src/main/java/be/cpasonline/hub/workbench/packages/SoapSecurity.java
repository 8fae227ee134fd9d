package be.cpasonline.hub.workbench.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.handler.WSHandlerResult;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.wss4j.dom.message.WSSecTimestamp;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** WS-Security, as a package's server does it. */
final class SoapSecurity {
    private static final int GOOD_FOR_SECONDS = 300;
    private static final int AHEAD_SECONDS = 60;

    /** What is wrong with the security of a message. */
    enum Flaw {
        /** It was not signed, or not by who may. */
        WHO,
        /** It is too old, or from the future. */
        WHEN
    }

    private SoapSecurity() {}

    /** What is wrong with a message whose body, time stamp and addressing must be signed by a trusted certificate. */
    static Optional<Flaw> flawOfSignature(Document envelope, Crypto trusted) {
        var data = data();
        data.setSigVerCrypto(trusted);
        try {
            return Optional.ofNullable(new WSSecurityEngine().processSecurityHeader(envelope, data))
                            .filter(result -> covered(result, envelope))
                            .isPresent()
                    ? Optional.empty()
                    : Optional.of(Flaw.WHO);
        } catch (WSSecurityException e) {
            return Optional.of(
                    e.getErrorCode() == WSSecurityException.ErrorCode.MESSAGE_EXPIRED ? Flaw.WHEN : Flaw.WHO);
        }
    }

    /** Whether a message holds a user name token with this name and password. */
    static boolean knows(Document envelope, String username, String password) {
        var data = data();
        data.setCallbackHandler(callbacks -> answer(callbacks, username, password));
        try {
            WSHandlerResult result = new WSSecurityEngine().processSecurityHeader(envelope, data);
            return result != null && result.getActionResults().containsKey(WSConstants.UT);
        } catch (WSSecurityException e) {
            return false;
        }
    }

    /** Signs body, time stamp and addressing of an envelope, with a pair of {@link SoapKeys}. */
    static String signed(String envelope, SoapVersion version, Crypto own) {
        try {
            Document document = SoapRequest.parse(envelope.getBytes(StandardCharsets.UTF_8));
            var header = new WSSecHeader(document);
            header.insertSecurityHeader();
            var timestamp = new WSSecTimestamp(header);
            timestamp.setTimeToLive(GOOD_FOR_SECONDS);
            timestamp.build();
            var signature = new WSSecSignature(header);
            signature.setUserInfo(SoapKeys.ALIAS, SoapKeys.PASSWORD);
            signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
            signature.setSignatureAlgorithm(WSConstants.RSA_SHA256);
            signature.setDigestAlgo(WSConstants.SHA256);
            signature.getParts().add(new WSEncryptionPart("Body", version.namespace(), ""));
            signature.getParts().add(new WSEncryptionPart("Timestamp", WSConstants.WSU_NS, ""));
            SoapRequest.addressing(document)
                    .forEach(block -> signature
                            .getParts()
                            .add(new WSEncryptionPart(block.getLocalName(), SoapRequest.ADDRESSING, "Element")));
            signature.build(own);
            return SoapRequest.text(document);
        } catch (WSSecurityException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Only what a signature covers counts: the very body, time stamp and addressing of this message. */
    private static boolean covered(WSHandlerResult result, Document envelope) {
        List<Element> signed = result.getActionResults().getOrDefault(WSConstants.SIGN, List.of()).stream()
                .flatMap(SoapSecurity::references)
                .map(WSDataRef::getProtectedElement)
                .toList();
        return SoapRequest.addressing(envelope)
                        .allMatch(block -> signed.stream().anyMatch(block::isSameNode))
                && SoapRequest.body(envelope).stream()
                        .anyMatch(body -> signed.stream().anyMatch(body::isSameNode))
                && signed.stream()
                        .anyMatch(element -> WSConstants.WSU_NS.equals(element.getNamespaceURI())
                                && "Timestamp".equals(element.getLocalName()));
    }

    @SuppressWarnings("unchecked") // the engine's map of results says Object
    private static Stream<WSDataRef> references(WSSecurityEngineResult result) {
        Object references = result.get(WSSecurityEngineResult.TAG_DATA_REF_URIS);
        return references == null ? Stream.empty() : ((List<WSDataRef>) references).stream();
    }

    private static RequestData data() {
        var data = new RequestData();
        data.setWssConfig(WSSConfig.getNewInstance());
        data.setTimeStampTTL(GOOD_FOR_SECONDS);
        data.setTimeStampFutureTTL(AHEAD_SECONDS);
        return data;
    }

    private static void answer(Callback[] callbacks, String username, String password)
            throws UnsupportedCallbackException {
        for (Callback callback : callbacks) {
            if (!(callback instanceof WSPasswordCallback asked)) {
                throw new UnsupportedCallbackException(callback);
            }
            if (username.equals(asked.getIdentifier())) {
                asked.setPassword(password);
            }
        }
    }
}
