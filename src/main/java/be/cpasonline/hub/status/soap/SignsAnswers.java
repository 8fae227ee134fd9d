package be.cpasonline.hub.status.soap;

import be.cpasonline.hub.identity.CallingSystem;
import java.util.HashMap;
import java.util.Map;
import javax.security.auth.callback.CallbackHandler;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.WSS4JConstants;
import org.apache.wss4j.common.ext.WSPasswordCallback;

/** Signs what is answered, body and time stamp, where it is known who asked. */
final class SignsAnswers extends WSS4JOutInterceptor {
    private static final String CRYPTO = "hubCrypto";

    SignsAnswers(HubKey.Signing signing) {
        super(properties(signing));
    }

    private static Map<String, Object> properties(HubKey.Signing signing) {
        CallbackHandler password = callbacks -> ((WSPasswordCallback) callbacks[0]).setPassword(signing.password());
        Map<String, Object> properties = new HashMap<>();
        properties.put(
                ConfigurationConstants.ACTION,
                ConfigurationConstants.TIMESTAMP + " " + ConfigurationConstants.SIGNATURE);
        properties.put(ConfigurationConstants.SIGNATURE_USER, HubKey.ALIAS);
        properties.put(ConfigurationConstants.PW_CALLBACK_REF, password);
        properties.put(ConfigurationConstants.SIG_PROP_REF_ID, CRYPTO);
        properties.put(CRYPTO, signing.crypto());
        properties.put(ConfigurationConstants.SIG_KEY_ID, "DirectReference");
        properties.put(ConfigurationConstants.SIG_ALGO, signing.algorithm());
        properties.put(ConfigurationConstants.SIG_DIGEST_ALGO, WSS4JConstants.SHA256);
        properties.put(
                ConfigurationConstants.SIGNATURE_PARTS,
                "{}{}Body;{}{" + WSS4JConstants.WSU_NS + "}" + WSS4JConstants.TIMESTAMP_TOKEN_LN);
        return properties;
    }

    @Override
    public void handleMessage(SoapMessage message) {
        if (message.getExchange().get(CallingSystem.class) != null) {
            super.handleMessage(message);
        }
    }
}
