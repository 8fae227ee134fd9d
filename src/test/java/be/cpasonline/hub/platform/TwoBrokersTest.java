package be.cpasonline.hub.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.cpasonline.hub.platform.BrokerConfiguration.TwoBrokersException;
import org.junit.jupiter.api.Test;

class TwoBrokersTest {
    private final BrokerConfiguration configuration = new BrokerConfiguration();

    @Test
    void aHubWithABrokerElsewhereRefusesToStartAnotherOne() {
        assertThatThrownBy(() -> configuration.embeddedBroker("tcp://broker.example:61616", true))
                .isInstanceOf(TwoBrokersException.class)
                .hasMessageContaining("spring.artemis.embedded.enabled=false");
    }

    @Test
    void oneBrokerIsWell() {
        assertThat(configuration.embeddedBroker("tcp://broker.example:61616", false))
                .isNotNull();
        assertThat(configuration.embeddedBroker("vm://0", true)).isNotNull();
    }
}
