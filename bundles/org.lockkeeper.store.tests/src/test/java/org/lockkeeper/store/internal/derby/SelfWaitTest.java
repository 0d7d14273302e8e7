package org.lockkeeper.store.internal.derby;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that waits for itself, seen by what its threads do at several looks. */
class SelfWaitTest {

    private static final StackTraceElement[] LATCHING = stack("java.lang.Object.wait", SelfWait.PAGE + "." + SelfWait.LATCH,
            SelfWait.STORE + "raw.data.BaseContainer.latchPage");
    private static final StackTraceElement[] WORKING = stack("java.lang.String.charAt", SelfWait.STORE + "access.Scan.next");
    private static final StackTraceElement[] ELSEWHERE = stack("java.lang.Object.wait", "org.acme.Queue.take");

    /** What the watcher sees at one look, and who is told when it looked. */
    private record Look(Map<Thread, StackTraceElement[]> threads, CountDownLatch seen) {
    }

    private final BlockingQueue<Look> looks = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> found = new LinkedBlockingQueue<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private final List<Thread> waiting = new ArrayList<>();
    private Thread working;
    private volatile boolean ended;
    private SelfWait watch;

    @BeforeEach
    void start() {
        for (int i = 0; i < 2; i++) {
            Thread thread = Thread.ofPlatform().daemon().start(() -> {
                while (never.getCount() > 0) {
                    LockSupport.park();
                }
            });
            waiting.add(thread);
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        working = Thread.ofPlatform().daemon().start(() -> {
            while (!ended) {
                Thread.onSpinWait();
            }
        });
        watch = new SelfWait(() -> found.add("found"), Duration.ofNanos(1), this::next);
    }

    @AfterEach
    void end() {
        watch.close();
        ended = true;
        never.countDown();
        waiting.forEach(LockSupport::unpark);
    }

    private Map<Thread, StackTraceElement[]> next() {
        try {
            Look look = looks.take();
            look.seen().countDown();
            if (look.threads().isEmpty()) {
                throw new OutOfMemoryError("drawn");
            }
            return look.threads();
        } catch (InterruptedException e) {
            return Map.of();
        }
    }

    private static StackTraceElement[] stack(String... methods) {
        return Arrays.stream(methods).map(m -> new StackTraceElement(m.substring(0, m.lastIndexOf('.')),
                m.substring(m.lastIndexOf('.') + 1), null, -1)).toArray(StackTraceElement[]::new);
    }

    /** Lets it look once; the look before has been judged when this one is taken. */
    private void look(Object... threadsAndStacks) throws InterruptedException {
        Map<Thread, StackTraceElement[]> threads = new HashMap<>();
        for (int i = 0; i < threadsAndStacks.length; i += 2) {
            threads.put((Thread) threadsAndStacks[i], (StackTraceElement[]) threadsAndStacks[i + 1]);
        }
        Look look = new Look(threads, new CountDownLatch(1));
        looks.add(look);
        look.seen().await();
    }

    @Test
    void aThreadThatWaitsForAPageAtEachLookIsFound() throws Exception {
        for (int i = 1; i < SelfWait.MOST_LOOKS; i++) {
            look(waiting.get(0), LATCHING, waiting.get(1), ELSEWHERE);
        }
        assertThat(found).isEmpty();
        look(waiting.get(0), LATCHING, waiting.get(1), ELSEWHERE);
        assertThat(found.take()).isEqualTo("found");
    }

    @Test
    void whoWaitsWhileAnotherWorksOrNowAndThenIsNot() throws Exception {
        for (int i = 0; i < 3 * SelfWait.MOST_LOOKS; i++) {
            look(waiting.get(0), LATCHING, working, WORKING);
        }
        for (int i = 0; i < 3 * SelfWait.MOST_LOOKS; i++) {
            look(waiting.get(i % 2), LATCHING, waiting.get(1 - i % 2), ELSEWHERE);
        }
        look();
        assertThat(found).isEmpty();
    }

    @Test
    void memoryThatIsMissingForALookIsOneLookLess() throws Exception {
        look();
        for (int i = 0; i < SelfWait.MOST_LOOKS; i++) {
            look(waiting.get(0), LATCHING);
            look();
        }
        assertThat(found.take()).isEqualTo("found");
    }

    @Test
    void whatItLooksForIsThereInDerby() throws Exception {
        assertThat(Class.forName(SelfWait.PAGE).getDeclaredMethods()).anyMatch(m -> m.getName().equals(SelfWait.LATCH));
    }
}
