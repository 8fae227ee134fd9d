package be.cpasonline.hub.followup.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "facture d’été n° 3.pdf|03-facture d_été n_ 3.pdf",
                "../../etc/passwd|03-_._etc_passwd",
                "C:\\Users\\an\\bail.pdf|03-C_Users_an_bail.pdf",
                "..|03-",
                "<script>.html|03-_script_.html",
                "λογαριασμός.png|03-λογαριασμός.png"
            })
    void nothingOfANameLeadsElsewhere(String given, String name) {
        assertThat(FileNames.of(3, given)).isEqualTo(name);
    }

    @Test
    void aLongNameKeepsItsEnd() {
        assertThat(FileNames.of(1, "a".repeat(200) + ".pdf")).hasSize(83).endsWith("a.pdf");
    }
}
