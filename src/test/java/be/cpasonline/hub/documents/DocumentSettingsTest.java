package be.cpasonline.hub.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class DocumentSettingsTest {
    @Test
    void takesTwentyMebibytesUnlessTold() {
        assertThat(bound(Map.of()).maxSize().toBytes()).isEqualTo(20L * 1024 * 1024);
    }

    @Test
    void canBeTold() {
        DocumentSettings settings =
                bound(Map.of("hub.documents.max-size", "5MB", "hub.documents.media-types", "image/png"));
        assertThat(settings.maxSize()).isEqualTo(DataSize.ofMegabytes(5));
        assertThat(settings.mediaTypes()).containsExactly("image/png");
    }

    @ParameterizedTest
    @CsvSource({
        "255044462d312e37, application/pdf",
        "ffd8ffe0, image/jpeg",
        "89504e470d0a1a0a, image/png",
        "49492a00, image/tiff",
        "4d4d002a, image/tiff",
        "524946460000000057454250565038, image/webp",
        "000000186674797068656963, image/heic",
        "00000018667479706d696631, image/heif",
        "426f6e6a6f7572, text/plain"
    })
    void takesTheUsualTypesUnlessTold(String beginning, String mediaType) throws Exception {
        assertThat(arrived(HexFormat.of().parseHex(beginning))).isEqualTo(mediaType);
    }

    @Test
    void takesTextDocumentsThatNameThemselves() throws Exception {
        String zip = "PK\u0003\u0004" + "\u0000".repeat(22) + "\u0008\u0000\u0000\u0000";
        String beginning = zip + "mimetypeapplication/vnd.oasis.opendocument.text";
        assertThat(arrived(beginning.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("application/vnd.oasis.opendocument.text");
    }

    private static String arrived(byte[] beginning) throws Exception {
        var content = new ByteArrayInputStream(beginning);
        return new Arrival(UUID.randomUUID(), content, bound(Map.of()))
                .writeTo(new ByteArrayOutputStream())
                .mediaType();
    }

    private static DocumentSettings bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("hub.documents", DocumentSettings.class);
    }
}
