package be.cpasonline.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import be.cpasonline.hub.identity.CallingSystem.Permission;
import be.cpasonline.hub.platform.settings.SettingsFiles;
import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.env.MockEnvironment;

class CallingSystemsTest {
    private static final String PORTAL = """
            title: The portal
            clients: [portal-2026, portal-2027]
            permissions: [submitApplications, readApplications]
            centres: "*"
            """;

    @TempDir
    Path folder;

    @Test
    void aSystemIsKnownByEachOfItsClientIds() throws IOException {
        write("portal", PORTAL);
        CallingSystem portal = new CallingSystem(
                "portal",
                "The portal",
                Set.of(Permission.SUBMIT_APPLICATIONS, Permission.READ_APPLICATIONS),
                Set.of("*"));
        assertThat(systems().ofClient("portal-2026")).contains(portal);
        assertThat(systems().ofClient("portal-2027")).contains(portal);
        assertThat(systems().ofClient("portal")).isEmpty();
        assertThat(portal.may(Permission.READ_REGISTER)).isFalse();
        assertThat(portal.actsFor("44021")).isTrue();
    }

    @Test
    void aSystemActsForItsCentresOnly() throws IOException {
        write("vendor", "title: V\nclients: [v]\npermissions: [readRegister]\ncentres: ['44021']\n");
        CallingSystem vendor = systems().ofClient("v").orElseThrow();
        assertThat(vendor.actsFor("44021")).isTrue();
        assertThat(vendor.actsFor("62063")).isFalse();
    }

    static List<Arguments> brokenFiles() {
        return List.of(
                arguments(PORTAL.replace("title", "titel"), "did you mean 'title'?"),
                arguments(
                        PORTAL.replace("submitApplications", "submit"),
                        "must be one of submitApplications, readApplications, readRegister"),
                arguments(PORTAL.replace("portal-2027", "a, b"), "'clients' must be one client id, or two"),
                arguments(PORTAL.replace("[portal-2026, portal-2027]", "[]"), "'clients'"),
                arguments(PORTAL.replace("\"*\"", "[]"), "'centres' must name a centre"),
                arguments("title: x\n", "'centres' This is missing."));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void aBrokenFileLeavesItsSystemUnknownAndTheOthersKnown(String yaml, String complaint) throws IOException {
        write("broken", yaml);
        write("other", "title: O\nclients: [o]\npermissions: []\ncentres: ['44021']\n");
        CallingSystems systems = systems();
        assertThat(systems.ofClient("portal-2026")).isEmpty();
        assertThat(systems.ofClient("o")).isPresent();
        assertThat(systems.problems())
                .singleElement()
                .asString()
                .contains("broken.yaml")
                .contains(complaint);
    }

    @Test
    void aClientIdThatTwoSystemsClaimIsRefused() throws IOException {
        write("portal", PORTAL);
        write("thief", "title: T\nclients: [portal-2027]\npermissions: [readRegister]\ncentres: '*'\n");
        CallingSystems systems = systems();
        assertThat(systems.ofClient("portal-2027")).isEmpty();
        assertThat(systems.ofClient("portal-2026")).isPresent();
        assertThat(systems.problems())
                .singleElement()
                .asString()
                .contains("portal.yaml", "thief.yaml", "the client id portal-2027 stands in more than one file");
    }

    @Test
    void withoutAFolderNobodyCalls() {
        assertThat(systems().ofClient("portal-2026")).isEmpty();
        assertThat(systems().problems()).isEmpty();
    }

    private CallingSystems systems() {
        return new CallingSystems(
                new IdentitySettings(folder),
                new SettingsFiles(
                        new MockEnvironment(),
                        Validation.buildDefaultValidatorFactory().getValidator()));
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(folder.resolve(name + ".yaml"), yaml);
    }
}
