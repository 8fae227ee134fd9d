package be.cpasonline.hub.workbench.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.workbench.sandbox.PackageInTheMaking.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {
    @ParameterizedTest
    @EnumSource
    void nothingCanGoWrongOnEachWay(Way way) {
        assertThat(Fault.of("ok", way)).hasValue(Fault.NONE);
        assertThat(Fault.of("", way)).isEmpty();
    }

    @Test
    void whatMakesNoSenseOnAWayIsNotOffered() {
        assertThat(Fault.choices(Way.OTHER)).containsExactly(Fault.NONE);
        assertThat(Fault.of("cut", Way.CALLED)).isEmpty();
        assertThat(Fault.of("cut", Way.FILES)).hasValue(Fault.CUT);
        assertThat(Fault.of("503", Way.MAILED)).isEmpty();
        assertThat(Fault.of("503", Way.FETCHED)).hasValue(Fault.UNAVAILABLE);
    }
}
