package org.lockkeeper.api.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What stands at a breakpoint is not what never ends. */
class DebuggingTest {

    @Test
    void aCallThatMayStandAtABreakpointIsNotInterruptedAndItsServiceIsAskedAgain() throws Exception {
        CountDownLatch askedTwice = new CountDownLatch(2);
        CallWatch watch = new CallWatch(new ForeignFailures("rule", "KIOSK-1", this), Duration.ofMillis(40), "", () -> {
            askedTwice.countDown();
            return true;
        });
        try (CallWatch.Call _ = watch.begin("judging")) {
            assertThat(askedTwice.await(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(watch.isLate()).isFalse();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void withoutADebuggerItIsInterrupted() {
        AtomicInteger asked = new AtomicInteger();
        CallWatch watch = new CallWatch(new ForeignFailures("rule", "KIOSK-1", this), Duration.ofMillis(40), "", () -> {
            asked.incrementAndGet();
            return false;
        });
        try (CallWatch.Call _ = watch.begin("judging")) {
            assertThatThrownBy(() -> new CountDownLatch(1).await(60, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        }
        assertThat(watch.isLate()).isTrue();
        assertThat(asked).hasValue(1);
    }

    @Test
    void testsThemselvesAreHeldToTheLimit() {
        org.junit.jupiter.api.Assumptions.assumeFalse(Debugging.isPossible(), "tests that are debugged");

        assertThatThrownBy(() -> Debugging.await(new CompletableFuture<>(), Duration.ofMillis(1))).isInstanceOf(TimeoutException.class);
    }
}
