package be.cpasonline.hub.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.prf.HmacPrfKey;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingKey;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.PrfHmacJce;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;

/** Which of Tink's algorithms the vault uses, all with keys of 256 bits. */
@AccessesPartialKey
final class AesKeys {
    static final int BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int STREAM_SEGMENT_BYTES = 64 * 1024;

    private AesKeys() {}

    /** AES-256-GCM with random nonces. */
    static Aead aead(SecretBytes secret) throws GeneralSecurityException {
        return AesGcmJce.create(gcm(secret));
    }

    static AesGcmKey gcm(SecretBytes secret) throws GeneralSecurityException {
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(BYTES)
                .setIvSizeBytes(NONCE_BYTES)
                .setTagSizeBytes(TAG_BYTES)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        return AesGcmKey.builder().setParameters(parameters).setKeyBytes(secret).build();
    }

    /** AES-256-GCM-HKDF in segments: reordering, cutting off and exchanging of segments are detected. */
    static StreamingAead streaming(SecretBytes secret) throws GeneralSecurityException {
        AesGcmHkdfStreamingParameters parameters = AesGcmHkdfStreamingParameters.builder()
                .setKeySizeBytes(BYTES)
                .setDerivedAesGcmKeySizeBytes(BYTES)
                .setHkdfHashType(AesGcmHkdfStreamingParameters.HashType.SHA256)
                .setCiphertextSegmentSizeBytes(STREAM_SEGMENT_BYTES)
                .build();
        return AesGcmHkdfStreaming.create(AesGcmHkdfStreamingKey.create(parameters, secret));
    }

    /** HMAC-SHA-256. */
    static Prf hmac(SecretBytes secret) throws GeneralSecurityException {
        HmacPrfParameters parameters = HmacPrfParameters.builder()
                .setKeySizeBytes(BYTES)
                .setHashType(HmacPrfParameters.HashType.SHA256)
                .build();
        return PrfHmacJce.create(HmacPrfKey.builder()
                .setParameters(parameters)
                .setKeyBytes(secret)
                .build());
    }
}
