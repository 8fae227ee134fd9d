package be.cpasonline.hub.identity.person;

import be.cpasonline.hub.vault.DataKey;
import be.cpasonline.hub.vault.Vault;
import be.cpasonline.hub.vault.WrappedKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;

/**
 * Attributes of sessions as they are stored: encrypted, since they say who somebody is. One that cannot be read, say of
 * another version, is as none: the person signs in again.
 */
final class SealedAttributes {
    private static final Logger LOG = LoggerFactory.getLogger(SealedAttributes.class);
    private static final String CONTEXT = "attribute of a session";
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "maxdepth=20;be.cpasonline.hub.identity.person.*;be.cpasonline.hub.intake.form.**;be.cpasonline.hub.model.*;"
                    + "java.lang.*;java.time.*;java.util.*;java.net.*;org.springframework.security.oauth2.core.**;!*");

    private final Vault vault;

    SealedAttributes(Vault vault) {
        this.vault = vault;
    }

    /** In the form that Spring Session asks for. */
    ConversionService conversions() {
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, this::seal);
        conversions.addConverter(new Opening());
        return conversions;
    }

    byte[] seal(Object attribute) {
        DataKey key = vault.newKey(Vault.HUB);
        WrappedKey wrapped = key.wrapped();
        byte[] secret = key.encrypt(written(attribute), CONTEXT);
        return ByteBuffer.allocate(2 * Integer.BYTES + wrapped.bytes().length + secret.length)
                .putInt(wrapped.version())
                .putInt(wrapped.bytes().length)
                .put(wrapped.bytes())
                .put(secret)
                .array();
    }

    @Nullable Object open(byte[] stored) {
        try {
            ByteBuffer all = ByteBuffer.wrap(stored);
            int version = all.getInt();
            byte[] wrapped = next(all, all.getInt());
            byte[] secret = next(all, all.remaining());
            return read(vault.open(new WrappedKey(Vault.HUB, version, wrapped)).decrypt(secret, CONTEXT));
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            LOG.warn(
                    "An attribute of a session cannot be read: {}", e.getClass().getSimpleName());
            return null;
        }
    }

    private static byte[] next(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private static byte[] written(Object attribute) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(attribute);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(KNOWN);
            return in.readObject();
        }
    }

    /** A class, since Spring reads from it what is converted into what. */
    private final class Opening implements Converter<byte[], @Nullable Object> {
        @Override
        @SuppressWarnings("NullAway") // it does not look into the interface's type parameter, which may be null
        public @Nullable Object convert(byte[] stored) {
            return open(stored);
        }
    }
}
