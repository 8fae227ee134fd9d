package be.cpasonline.hub.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherNumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "BE68539007547034",
                "BE80001000000177",
                "BE32000000000202",
                "BE19679200548712",
                "BE54000000009797",
                "NL91ABNA0417164300",
                "FR1420041010050500013M02606",
                "DE89370400440532013000",
                "LU280019400644750000",
                "MT84MALT011000012345MTLCAST001S"
            })
    void takesBelgianAndForeignIbans(String iban) {
        assertThat(IbanNumber.isValid(iban)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BE68539007547035", "BE6853900754703", "BE685390075470344", "be68539007547034", "BE68 5390 0754 7034",
                "NL91ABNA0417164301", "DE8937040044053201300", "", "BE", "XX00"
            })
    void refusesWrongIbans(String iban) {
        assertThat(IbanNumber.isValid(iban)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0212344876", "0206737484", "0212214917"})
    void takesEnterpriseNumbers(String number) {
        assertThat(EnterpriseNumbers.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0212344877", "212344876", "0212.344.876", "2212344876", ""})
    void refusesWrongEnterpriseNumbers(String number) {
        assertThat(EnterpriseNumbers.isValid(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+32470123456", "+3225083185", "+3281234567", "+33612345678", "+12025550123"})
    void takesTelephoneNumbers(String number) {
        assertThat(PhoneNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0470123456", "+32 470 12 34 56", "+324701234567", "+320470123456", "+322508318", "+1", ""})
    void refusesWrongTelephoneNumbers(String number) {
        assertThat(PhoneNumber.isValid(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "4700", "9992"})
    void takesPostalCodes(String code) {
        assertThat(PostalCodes.isValid(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0612", "999", "9993", "10000", "1o00", ""})
    void refusesWrongPostalCodes(String code) {
        assertThat(PostalCodes.isValid(code)).isFalse();
    }
}
