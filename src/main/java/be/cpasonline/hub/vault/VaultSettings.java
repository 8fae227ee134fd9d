package be.cpasonline.hub.vault;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the master key is.
 *
 * @param masterKey a reference, never the key itself: {@code file:/path}, {@code env:NAME}, or {@code generated:/path}
 *     for a file that the hub makes on first use. It holds 32 bytes in base64 ({@code openssl rand -base64 32}); further
 *     lines hold older keys, which still open what they wrapped
 * @param allowGenerated whether {@code generated:} may be used: for demo and development, where losing the key loses
 *     nothing of worth
 */
@Validated
@ConfigurationProperties("hub.vault")
public record VaultSettings(
        @NotBlank String masterKey, @DefaultValue("false") boolean allowGenerated) {}
