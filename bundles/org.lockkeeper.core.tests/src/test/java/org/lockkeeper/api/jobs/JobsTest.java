package org.lockkeeper.api.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.guard.Foreign;
import org.lockkeeper.api.guard.ForeignFailures;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;

class JobsTest {

    @Test
    void aCommandsJobIsDoneAtOnceAndTellsWhatItDoes() {
        List<String> told = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void task(String name) {
                told.add(name);
            }

            @Override
            public void fraction(double done) {
                told.add(String.valueOf(done));
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        Job<Integer> job = Jobs.atOnce(progress).start("Counting", p -> {
            p.fraction(0.5);
            return 7;
        });

        assertThat(job.title()).isEqualTo("Counting");
        assertThat(job.result().toCompletableFuture()).isCompletedWithValue(7);
        assertThat(told).containsExactly("Counting", "0.5");
    }

    @Test
    void whatGoesWrongIsInTheResult() {
        Job<Integer> job = Jobs.atOnce(Progress.NONE).start("Counting", _ -> {
            throw new ProblemException("There is nothing to count.");
        });
        assertThat(job.result().toCompletableFuture()).isCompletedExceptionally();
        assertThatThrownBy(() -> job.result().toCompletableFuture().get()).cause().isInstanceOf(ProblemException.class)
                .hasMessage("There is nothing to count.");
    }

    @Test
    void aStoppedCommandStopsItsJobs() {
        Jobs jobs = Jobs.atOnce(Progress.until(() -> true));
        assertThatThrownBy(() -> jobs.start("Counting", _ -> 7)).isInstanceOf(CancellationException.class);
    }

    @Test
    void workThatThrowsWhatItMayNotIsToldInItsName() {
        JobWork<Integer> broken = Foreign.work("Counting", _ -> {
            throw new NoClassDefFoundError("com/acme/Gone");
        });
        Logger logger = Logger.getLogger(ForeignFailures.LOGGER);
        logger.setUseParentHandlers(false);
        try {
            assertThatThrownBy(() -> broken.run(Progress.NONE)).isInstanceOf(ProblemException.class)
                    .hasMessageContaining("Counting did not come to its end");
        } finally {
            logger.setUseParentHandlers(true);
        }
        JobWork<Integer> honest = Foreign.work("Counting", _ -> {
            throw new ProblemException("There is nothing to count.");
        });
        assertThatThrownBy(() -> honest.run(Progress.NONE)).hasMessage("There is nothing to count.");
    }
}
