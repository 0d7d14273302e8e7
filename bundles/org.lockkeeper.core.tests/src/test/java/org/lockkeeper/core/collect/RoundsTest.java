package org.lockkeeper.core.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A window looks what is due as it opens and every five minutes, once at a time, in a clock and on a timer of this test. */
class RoundsTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private Instant now = Instant.parse("2026-11-28T12:00:00Z");
    private final Desk desk = new Desk();
    private final Rounds rounds = new Rounds(desk, () -> now);

    private final class Desk implements Rounds.Window {
        private final Map<Runnable, Instant> waiting = new LinkedHashMap<>();
        private final List<String> collected = new ArrayList<>();
        private final Map<String, Schedule> kept = new LinkedHashMap<>();
        private boolean open = true;
        private boolean changeable = true;
        private int reads;

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void read(Consumer<List<Schedule>> reader) {
            if (changeable) {
                reads++;
                reader.accept(List.copyOf(kept.values()));
            }
        }

        @Override
        public void later(Duration pause, Runnable action) {
            waiting.put(action, now.plus(pause));
        }

        @Override
        public void collect(String id) {
            if (rounds.begin(id)) {
                collected.add(id);
            }
        }

        private void keep(Duration every, Instant last) {
            kept.put("acme", new Schedule("acme", every, last));
        }

        /** Lets time go by, minute by minute. */
        private void wait(Duration time) {
            for (long minute = 0; minute < time.toMinutes(); minute++) {
                now = now.plusSeconds(60);
                for (Runnable due : List.copyOf(waiting.keySet())) {
                    if (!waiting.get(due).isAfter(now)) {
                        waiting.remove(due);
                        due.run();
                    }
                }
            }
        }
    }

    @Test
    void whatIsDueBeginsAsTheWindowOpensAndAgainWhenItsIntervalIsOver() {
        desk.keep(DAY, null);
        rounds.start();
        rounds.start();
        assertThat(desk.collected).containsExactly("acme");
        desk.keep(DAY, now);
        rounds.ended("acme");

        desk.wait(DAY.minusMinutes(1));
        assertThat(desk.collected).hasSize(1);
        desk.wait(Rounds.PAUSE);
        assertThat(desk.collected).as("at most five minutes late").hasSize(2);
    }

    @Test
    void itIsLookedEveryFiveMinutesAndNoMoreOften() {
        rounds.start();
        desk.wait(HOUR);
        assertThat(desk.reads).isEqualTo(13);
        desk.wait(Duration.ofMinutes(2));
        rounds.changed();
        rounds.changed();
        assertThat(desk.waiting).as("a look that comes sooner takes the place of the next one").hasSize(1);
        desk.wait(Duration.ofMinutes(4));
        assertThat(desk.reads).isEqualTo(15);
        desk.wait(Duration.ofMinutes(1));
        assertThat(desk.reads).isEqualTo(16);
    }

    @Test
    void beforeTheWindowIsThereNothingIsLooked() {
        desk.keep(DAY, null);
        rounds.changed();
        assertThat(desk.reads).isZero();
        assertThat(desk.waiting).isEmpty();
    }

    @Test
    void whatRunsOnDoesNotBeginOnceMore() {
        desk.keep(HOUR, null);
        rounds.start();
        desk.wait(DAY);
        assertThat(desk.collected).containsExactly("acme");
    }

    @Test
    void whatFailedIsTriedAgainAfterAnHourAndNotEveryFiveMinutes() {
        desk.keep(DAY, null);
        rounds.start();
        rounds.failed("acme");
        desk.wait(HOUR.minusMinutes(1));
        assertThat(desk.collected).hasSize(1);
        desk.wait(Rounds.PAUSE);
        assertThat(desk.collected).hasSize(2);
    }

    @Test
    void aWorkspaceThatBecomesChangeableIsServedByTheNextLook() {
        desk.keep(DAY, null);
        desk.changeable = false;
        rounds.start();
        desk.wait(HOUR);
        assertThat(desk.collected).isEmpty();
        desk.changeable = true;
        desk.wait(Rounds.PAUSE);
        assertThat(desk.collected).containsExactly("acme");
    }

    @Test
    void whatIsSwitchedOnBeginsAtOnceAndWhatIsSwitchedOffNeverAgain() {
        desk.keep(null, null);
        rounds.start();
        desk.wait(HOUR);
        assertThat(desk.collected).isEmpty();
        desk.keep(DAY, null);
        rounds.chosen(desk.kept.get("acme"));
        assertThat(desk.collected).containsExactly("acme");
        rounds.ended("acme");
        desk.keep(null, now);
        rounds.chosen(desk.kept.get("acme"));
        desk.wait(DAY.multipliedBy(3));
        assertThat(desk.collected).hasSize(1);
    }

    @Test
    void aClosedWindowLooksNoMore() {
        desk.keep(HOUR, null);
        rounds.start();
        rounds.ended("acme");
        desk.open = false;
        desk.wait(DAY);
        assertThat(desk.collected).hasSize(1);
        assertThat(desk.waiting).isEmpty();
    }
}
