package be.cpasonline.hub.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A form that does not pass its check: who wants to fill it in is told, and all else works. */
class BrokenFormTest extends FillsInTheForm {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path forms;

    @DynamicPropertySource
    static void brokenForm(DynamicPropertyRegistry properties) throws IOException {
        String good = Files.readString(Path.of("config/forms/application.yaml"));
        Files.writeString(
                forms.resolve("application.yaml"), good.replace("/applicant/address/street", "/applicant/home"));
        Files.copy(Path.of("config/forms/urgent.yaml"), forms.resolve("urgent.yaml"));
        properties.add("hub.config.forms", forms::toString);
    }

    @Test
    void whoWantsToFillItInIsToldAndTheRestWorks() {
        Applicant sophie = somebody().signIn("/apply", "sophie");
        assertThat(sophie.status()).isEqualTo(503);
        assertThat(sophie.text())
                .contains("It does not work at the moment", "You can also call or visit your centre", "Other ways");
        assertThat(sql.sql("select count(*) from form_draft")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(sophie.goes("/my").status()).isEqualTo(200);
        assertThat(sophie.begins("/apply/urgent").at()).isEqualTo("urgent");
        assertThat(submit(application()).statusCode()).isEqualTo(201);
    }
}
