package be.cpasonline.hub.followup.receipt;

import static be.cpasonline.hub.register.Submissions.IXELLES;
import static be.cpasonline.hub.register.Submissions.submission;
import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.followup.receipt.ReceiptCheck.Genuine;
import be.cpasonline.hub.register.Registered;
import be.cpasonline.hub.register.TestRegister;
import be.cpasonline.hub.testing.TestClock;
import be.cpasonline.hub.testing.TestPostgres;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptCheckTest {
    private static final String NISS = "85073003328";

    private final TestRegister test =
            TestRegister.over(TestPostgres.newDataSource(), new TestClock("2026-11-22T08:30:00Z"), event -> {});
    private final ReceiptCheck check = new ReceiptCheck(test.register());
    private final Registered registered = test.register().register(submission("one", NISS, IXELLES));
    private final String seal = registered.receipt().seal();

    @Test
    void aGenuineOneProvesWhenAndWhere() {
        assertThat(check.check(registered.reference(), seal))
                .contains(new Genuine(
                        registered.receipt().submittedAt(), registered.receipt().receivedOn(), registered.centre()));
    }

    @Test
    void itMayBeTypedAsPeopleType() {
        String reference = registered.reference().toLowerCase(Locale.ROOT).replace("-", " ");
        String typed = " " + SealText.printed(seal).toUpperCase(Locale.ROOT).replaceFirst(" ", "\u00A0\n") + " ";

        assertThat(check.check(reference, typed)).isPresent();
    }

    @Test
    void theSealOfAnotherReceiptDoesNotFit() {
        Registered other = test.register().register(submission("two", NISS, IXELLES));

        assertThat(check.check(registered.reference(), other.receipt().seal())).isEmpty();
    }

    @Test
    void anUnknownReferenceIsToldAsASealThatDoesNotFit() {
        assertThat(check.check("2222-2222-2222", seal)).isEqualTo(check.check(registered.reference(), "0".repeat(64)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a seal", "abc", "'; drop table application; --"})
    void whatCanBeNoSealDoesNotFit(String typed) {
        assertThat(check.check(registered.reference(), typed)).isEmpty();
        assertThat(check.check(typed, seal)).isEmpty();
    }

    @Test
    void aSealCutShortDoesNotFit() {
        assertThat(check.check(registered.reference(), seal.substring(0, 63))).isEmpty();
    }
}
