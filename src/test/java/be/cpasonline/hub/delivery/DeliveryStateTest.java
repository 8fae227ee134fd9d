package be.cpasonline.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryStateTest {
    @ParameterizedTest
    @EnumSource
    void wordsReadBack(DeliveryState state) {
        assertThat(DeliveryState.of(state.word())).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSettledNeverGoesBackToBeSent(DeliveryState state) {
        if (state.settled()) {
            assertThat(state.next())
                    .doesNotContain(DeliveryState.WAITING, DeliveryState.SENDING, DeliveryState.UNCERTAIN);
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"WITHDRAWN", "REPLACED"},
            mode = EnumSource.Mode.EXCLUDE)
    void nothingElseIsADeadEnd(DeliveryState state) {
        assertThat(state.next()).isNotEmpty();
    }

    @Test
    void whatIsUncertainIsNeverSentWithoutGoingThroughADecision() {
        assertThat(DeliveryState.UNCERTAIN.next()).doesNotContain(DeliveryState.SENDING);
    }
}
