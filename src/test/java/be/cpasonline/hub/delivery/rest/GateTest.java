package be.cpasonline.hub.delivery.rest;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.delivery.store.RestStore;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.testing.TestPostgres;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A destination that rests is tried by one delivery at a time, and no try is ever kept by one that is over. */
class GateTest {
    private static final Way WAY = new Way("21004", "carillon", "https://cases.example:443");

    private final JdbcClient jdbc = JdbcClient.create(TestPostgres.newDataSource());
    private final RestSettings settings = new RestSettings(Duration.ZERO, Duration.ofHours(1), Duration.ofHours(1));
    private Rests rests;
    private Gate gate;

    @BeforeEach
    void open() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.register(RestStore.class);
        context.refresh();
        RestStore store = context.getBean(RestStore.class);
        rests = new Rests(store);
        gate = new Gate(rests, store, settings);
        rest(WAY.destination());
    }

    @Test
    void oneTriesAtATime() {
        Passage first = gate.enter(WAY);

        assertThat(first).isInstanceOf(Passage.Probe.class);
        assertThat(gate.enter(WAY)).isInstanceOf(Passage.Closed.class);
    }

    @Test
    void aTryThatShowedNothingIsAnothersAtOnce() {
        gate.leave(gate.enter(WAY));

        assertThat(gate.enter(WAY)).isInstanceOf(Passage.Probe.class);
    }

    @Test
    void aTryThatWasInVainIsNotGivenBackWhenItLeaves() {
        Passage first = gate.enter(WAY);
        gate.failed(first, new AdapterFailure(FailureKind.UNAVAILABLE, "unreachable", "Away.", "refused"));
        Passage second = gate.enter(WAY);
        assertThat(second).isInstanceOf(Passage.Probe.class);

        gate.leave(first);

        assertThat(gate.enter(WAY)).isInstanceOf(Passage.Closed.class);
    }

    @Test
    void whoMayNotTryEverythingThatRestsKeepsNothing() {
        rest(WAY.centreScope());
        jdbc.sql("update delivery_rest set probe_at = now() + interval '1 hour' where scope = ?")
                .param(WAY.centreScope())
                .update();
        assertThat(gate.enter(WAY)).isInstanceOf(Passage.Closed.class);

        jdbc.sql("update delivery_rest set probe_at = now() where scope = ?")
                .param(WAY.centreScope())
                .update();
        assertThat(gate.enter(WAY)).isInstanceOf(Passage.Probe.class);
    }

    @Test
    void afterATryThatSucceededTheOthersGoInTurn() {
        Passage first = gate.enter(WAY);
        gate.works(first);
        gate.leave(first);

        assertThat(gate.enter(WAY)).isInstanceOf(Passage.InTurn.class);
    }

    private void rest(String scope) {
        jdbc.sql("""
                insert into delivery_rest (scope, kind, state, failures, code, reason, probe_at)
                values (?, 'destination', 'resting', 1, 'unreachable', 'Away.', now())
                """).param(scope).update();
        rests.look();
    }
}
