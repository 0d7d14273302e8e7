package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
