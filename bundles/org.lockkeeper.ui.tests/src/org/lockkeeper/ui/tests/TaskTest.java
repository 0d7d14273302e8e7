package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;

/** Work in the background. */
class TaskTest extends UiTest {

    @Test
    void whatIsCancelledAtOnceIsOverOnceWhetherItHadBegunOrNot() {
        Background background = workbench.service(Background.class);
        int count = 100;
        AtomicInteger over = new AtomicInteger();
        var tasks = IntStream.range(0, count).mapToObj(_ -> {
            Task task = background.<Void>task("to be cancelled", _ -> null).quiet().onDone(_ -> over.incrementAndGet())
                    .onCancelled(over::incrementAndGet).start();
            task.cancel();
            return task;
        }).toList();
        robot.waitFor("all to be over", () -> tasks.stream().allMatch(t -> t.status().isOver()));
        robot.waitFor("all to have told", () -> over.get() >= count);
        robot.onUiThread(() -> null);
        assertEquals(count, over.get());
    }

    @Test
    void whatWasSupersededWhileItsResultWasOnItsWayIsDiscarded() {
        Background background = workbench.service(Background.class);
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        robot.onUiThread(() -> {
            Task old = background.task("superseded", _ -> "old").quiet().onDone(told::add)
                    .onCancelled(() -> told.add("old is discarded")).start();
            // the UI thread is held, so that the result waits for it
            while (!old.status().isOver()) {
                Thread.onSpinWait();
            }
            old.cancel();
            return background.task("newer", _ -> "new").quiet().onDone(told::add).start();
        });
        // the newer one may well come first
        robot.waitFor("both", () -> told.size() == 2);
        assertEquals(Set.of("old is discarded", "new"), Set.copyOf(told));
    }
}
