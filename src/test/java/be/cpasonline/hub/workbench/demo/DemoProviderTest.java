package be.cpasonline.hub.workbench.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.testing.Deliveries;
import be.cpasonline.hub.testing.TestPackages;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoProviderTest {
    private TestPackages hub;

    @BeforeEach
    void open() {
        hub = new TestPackages(TestPackages.DELIVERED, Map.of(), new DemoProvider());
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void obeysAndGivesTheSameAnswerToTheSameKey() {
        Delivery delivery = Deliveries.of();
        Acknowledgement first = demo(Map.of()).deliver(delivery);

        assertThat(first.stage()).isEqualTo(Stage.FILED);
        assertThat(demo(Map.of()).deliver(delivery)).isEqualTo(first);
        assertThat(demo(Map.of()).deliver(Deliveries.of())).isNotEqualTo(first);
    }

    @Test
    void refuses() {
        assertThatThrownBy(() -> demo(Map.of("behaviour", "refuse")).deliver(Deliveries.of()))
                .isInstanceOfSatisfying(
                        AdapterFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(FailureKind.REFUSED));
    }

    @Test
    void crashes() {
        assertThatThrownBy(() -> demo(Map.of("behaviour", "crash")).deliver(Deliveries.of()))
                .isNotInstanceOf(AdapterFailure.class);
    }

    @Test
    void isSlow() {
        Instant begun = Instant.now();
        Acknowledgement late =
                demo(Map.of("behaviour", "slow", "delay", "200ms")).deliver(Deliveries.of());

        assertThat(late.stage()).isEqualTo(Stage.FILED);
        assertThat(Duration.between(begun, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void losesItsAnswerButKnowsTheKeyAfterwards() {
        Delivery delivery = Deliveries.of();
        Adapter forgetful = demo(Map.of("behaviour", "lose_answer"));

        assertThatThrownBy(() -> forgetful.deliver(delivery))
                .isInstanceOfSatisfying(
                        AdapterFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(FailureKind.UNCERTAIN));
        assertThat(forgetful.deliver(delivery).stage()).isEqualTo(Stage.FILED);
    }

    private Adapter demo(Map<String, Object> options) {
        CasePackage demo = hub.inForce("demo");
        return hub.packages().adapter(demo, options);
    }
}
