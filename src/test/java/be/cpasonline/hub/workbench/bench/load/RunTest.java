package be.cpasonline.hub.workbench.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.cpasonline.hub.workbench.bench.load.Load.Kind;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RunTest {
    private static final int MINUTE = 60;

    @Test
    void aSenderThatFailsWhileItSendsFailsTheRunAtOnce() {
        assertThatThrownBy(() -> new Run(
                                forAMinute(),
                                () -> shot(() -> {
                                    throw noDriver();
                                }))
                        .run())
                .isInstanceOf(SenderFailed.class)
                .hasMessageContaining("no driver");
    }

    @Test
    void aSenderThatCannotBeginFailsTheRunToo() {
        assertThatThrownBy(() -> new Run(counted(), () -> {
                            throw noDriver();
                        })
                        .run())
                .hasMessageContaining("no driver");
    }

    @Test
    void whatIsCountedIsSentAndNoMore() throws InterruptedException {
        assertThat(new Run(counted(), () -> shot(() -> true)).run().accepted())
                .isEqualTo(counted().count());
    }

    private static Load forAMinute() {
        return new Load(Kind.APPLICATIONS, "", "", 2, 0, 0, MINUTE, MINUTE, MINUTE, 0);
    }

    private static Load counted() {
        return new Load(Kind.APPLICATIONS, "", "", 2, 0, 20, 1, 1, 1, 0);
    }

    private static IllegalStateException noDriver() {
        return new IllegalStateException("no driver");
    }

    private static Shot shot(Supplier<Boolean> fires) {
        return new Shot() {
            @Override
            public boolean fire() {
                return fires.get();
            }

            @Override
            public void close() {
                // nothing was opened
            }
        };
    }
}
