package be.cpasonline.hub.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.AdapterProvider;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.spi.Option;
import be.cpasonline.hub.spi.Secret;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.StringUtils;

class OptionBinderTest {
    private static final Map<String, String> ENVIRONMENT = new HashMap<>(Map.of("GIVEN", "the value", "EMPTY", ""));
    private static ValidatorFactory factory;
    private static OptionBinder binder;

    @BeforeAll
    static void open() {
        factory = Validation.buildDefaultValidatorFactory();
        binder = new OptionBinder(new Secrets(ENVIRONMENT::get), factory.getValidator());
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    private enum Colour {
        RED,
        GREEN
    }

    private record Options(
            @NotNull URI address,
            @Option(title = "", byDefault = "5s") Duration pause,
            @Option(title = "", byDefault = "3") @Min(1) int times,
            @Option(title = "", byDefault = "true") boolean polite,
            @Option(title = "", byDefault = "GREEN") Colour colour,
            @Nullable Secret password) {

        @AssertTrue(message = "is too long for red") public boolean isPauseShort() {
            return colour != Colour.RED || pause.compareTo(Duration.ofHours(1)) < 0;
        }
    }

    @Test
    void defaultsStandInForWhatIsNotGiven() {
        assertThat(binder.bind(Options.class, Map.of("address", "https://a.example")))
                .isEqualTo(new Options(
                        URI.create("https://a.example"), Duration.ofSeconds(5), 3, true, Colour.GREEN, null));
    }

    @Test
    void everyOptionCanBeGiven() {
        Options options = binder.bind(
                Options.class,
                Map.of(
                        "address", "https://b.example",
                        "pause", "PT2M",
                        "times", 7,
                        "polite", "false",
                        "colour", "red",
                        "password", "env:GIVEN"));

        assertThat(options.pause()).isEqualTo(Duration.ofMinutes(2));
        assertThat(options.times()).isEqualTo(7);
        assertThat(options.polite()).isFalse();
        assertThat(options.colour()).isEqualTo(Colour.RED);
        assertThat(Objects.requireNonNull(options.password()).reveal()).isEqualTo("the value");
        assertThat(options.toString()).doesNotContain("the value", "GIVEN").contains("•••");
    }

    @Test
    void anUnknownOptionIsRefusedWithTheNearestOne() {
        refused(Map.of("adress", "https://a.example"), "there is no option 'adress'; did you mean 'address'?");
        refused(Map.of("xyzzyxyzzy", 1), "there are address, pause, times, polite, colour, password");
    }

    @Test
    void aValueThatDoesNotFitIsNamedButNotRepeated() {
        refused(Map.of("address", "https://a.example", "times", "often"), "option 'times' must be a whole number");
        refused(Map.of("address", "https://a.example", "pause", "hunter2"), "option 'pause' must be a duration");
        refused(Map.of("address", "https://a.example", "colour", "hunter2"), "must be one of RED, GREEN");
        refused(Map.of("address", "https://a.example", "times", 0), "option 'times'");
        refused(Map.of(), "option 'address' is missing");
    }

    @Test
    void aRuleOverSeveralOptionsIsToldOfTheOneToLookAt() {
        refused(
                Map.of("address", "https://a.example", "pause", "2h", "colour", "red"),
                "option 'pause' is too long for red");
    }

    @Test
    void everyRuleOfATransportNamesAnOption() {
        ServiceLoader.load(AdapterProvider.class).stream()
                .map(provider -> provider.get().describe().options())
                .forEach(options -> assertThat(Arrays.stream(options.getMethods())
                                .filter(method -> method.isAnnotationPresent(AssertTrue.class))
                                .map(method -> StringUtils.uncapitalize(
                                        method.getName().substring("is".length()))))
                        .as(options.getSimpleName())
                        .allMatch(rule -> Arrays.stream(options.getRecordComponents())
                                .map(RecordComponent::getName)
                                .anyMatch(rule::startsWith)));
    }

    @Test
    void aSecretThatIsWrittenOutIsRefusedAndNotRepeated() {
        refused(Map.of("address", "https://a.example", "password", "hunter2"), "option 'password' must be a reference");
    }

    @Test
    void aSecretIsReadAtEachUse(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "first\n");
        Secret secret = new Secrets(name -> null).of("file:" + file);

        assertThat(secret.reveal()).isEqualTo("first");
        Files.writeString(file, "second");
        assertThat(secret.reveal()).isEqualTo("second");
    }

    @Test
    void aMissingSecretIsAFailureThatNamesTheReference() {
        for (String reference : new String[] {"env:ABSENT", "env:EMPTY", "file:no/such/file"}) {
            Secret secret = new Secrets(ENVIRONMENT::get).of(reference);
            assertThatThrownBy(secret::reveal)
                    .isInstanceOfSatisfying(
                            AdapterFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(FailureKind.MISCONFIGURED))
                    .hasMessageContaining(reference);
        }
    }

    private static void refused(Map<String, Object> given, String told) {
        assertThatThrownBy(() -> binder.bind(Options.class, given))
                .isInstanceOf(OptionsRefused.class)
                .hasMessageContaining(told)
                .hasMessageNotContaining("hunter2");
    }
}
