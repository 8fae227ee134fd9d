package be.cpasonline.hub.transport.mail.paper;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.model.CentreName;
import be.cpasonline.hub.model.Need;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.testing.Deliveries;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationPaperTest {
    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "de"})
    void everyPartOfAnApplicationHasANameInEachLanguage(String language) {
        var labels = new Labels(Locale.of(language));
        Set<Class<?>> seen = new LinkedHashSet<>();

        label(RegisteredApplication.class, labels, seen);

        assertThat(seen).hasSizeGreaterThan(30);
    }

    @Test
    void peopleReadItInTheirLanguage() throws IOException {
        String text =
                print("nl", Deliveries.application("Voorbeeld", new Need.Debt("te veel", true, 3, 123_456L, null)));

        assertThat(text)
                .contains("Aanvraag om maatschappelijke hulp", "Familienaam", "Voorbeeld", "Hulp: schulden")
                .contains("1.234,56", "20 november 2026", "OCMW Namen", "Dringend");
    }

    @Test
    void accentsAndOtherScriptsStayReadable() throws IOException {
        String text = print("fr", Deliveries.application("Ełżbieta Ünlü Ñandú Œuvrard Αθήνα Жанна"));

        assertThat(text).contains("Ełżbieta Ünlü Ñandú Œuvrard Αθήνα Жанна");
    }

    @Test
    void namesFromRightToLeftStayReadable() throws IOException {
        String text = print("fr", Deliveries.application("محمد שרה"));

        assertThat(Normalizer.normalize(text, Normalizer.Form.NFKC)).contains("محمد", "שרה");
    }

    @Test
    void whatLooksLikeMarkupIsText() throws IOException {
        assertThat(print("de", Deliveries.application("<b>Bei & spiel</b>"))).contains("<b>Bei & spiel</b>");
    }

    @Test
    void aTestSaysSoOnItsFace() throws IOException {
        byte[] pdf = new ApplicationPaper(Locale.of("nl")).print(Deliveries.application("Voorbeeld"), true);

        assertThat(text(pdf)).contains("TEST: dit is geen echte aanvraag");
    }

    private static String print(String language, RegisteredApplication application) throws IOException {
        return text(new ApplicationPaper(Locale.of(language)).print(application, false));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void label(Type type, Labels labels, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType list) {
            label(list.getActualTypeArguments()[0], labels, seen);
        } else if (type instanceof Class<?> known && known.getName().startsWith("be.cpasonline") && seen.add(known)) {
            label(known, labels);
            if (known.isSealed()) {
                for (Class<?> need : known.getPermittedSubclasses()) {
                    assertThat(labels.need(need)).isNotBlank();
                    label(need, labels, seen);
                }
            }
            if (known.isRecord() && known != CentreName.class) {
                for (RecordComponent component : known.getRecordComponents()) {
                    label(component.getGenericType(), labels, seen);
                }
            }
        }
    }

    private static void label(Class<?> known, Labels labels) {
        if (known.isEnum()) {
            for (Object constant : known.getEnumConstants()) {
                assertThat(labels.code((Enum<?>) constant)).isNotBlank();
            }
        }
        if (known.isRecord() && known != CentreName.class) {
            for (RecordComponent component : known.getRecordComponents()) {
                if (!Sheet.leavesOut(known, component.getName())) {
                    assertThat(labels.field(known, component.getName())).isNotBlank();
                }
            }
        }
    }
}
