package org.lockkeeper.core.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a window collects by itself: what somebody switched on, when its interval is over, once at a time. */
class TimetableTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private final Timetable timetable = new Timetable();

    private List<String> due(Schedule schedule, Instant at) {
        return timetable.due(List.of(schedule), at);
    }

    private static Schedule last(Duration ago) {
        return new Schedule("acme", HALF_A_DAY, NOW.minus(ago));
    }

    @Test
    void onlyWhatSomebodySwitchedOnAndWhatIsDueBegins() {
        assertThat(due(new Schedule("acme", null, null), NOW)).isEmpty();
        assertThat(due(new Schedule("acme", null, NOW.minus(Duration.ofDays(100))), NOW)).isEmpty();
        assertThat(due(new Schedule("acme", HALF_A_DAY, null), NOW)).containsExactly("acme");
        assertThat(due(last(HALF_A_DAY.minusSeconds(1)), NOW)).isEmpty();
        assertThat(due(last(HALF_A_DAY), NOW)).containsExactly("acme");
    }

    @Test
    void aClockThatWasSetBackStopsNothingForGood() {
        assertThat(due(last(Duration.ofDays(-3)), NOW)).containsExactly("acme");
    }

    @Test
    void whatRunsDoesNotBeginOnceMore() {
        assertThat(timetable.begin("acme")).isTrue();
        assertThat(timetable.begin("acme")).isFalse();
        assertThat(due(last(HALF_A_DAY), NOW)).isEmpty();
        timetable.ended("acme");
        assertThat(due(last(HALF_A_DAY), NOW)).containsExactly("acme");
    }

    @Test
    void whatFailedIsLeftAloneForAnHour() {
        timetable.begin("acme");
        timetable.failed("acme", NOW);

        assertThat(due(last(HALF_A_DAY), NOW.plus(Duration.ofMinutes(59)))).isEmpty();
        assertThat(due(last(HALF_A_DAY), NOW.plus(Duration.ofMinutes(60)))).containsExactly("acme");
        assertThat(due(last(HALF_A_DAY), NOW.minus(Duration.ofDays(1)))).as("the clock was set back").containsExactly("acme");
        assertThat(timetable.begin("acme")).as("asked for by somebody").isTrue();
    }

    @Test
    void whatAPersonChoosesHoldsAtOnce() {
        timetable.failed("acme", NOW);
        timetable.chosen(new Schedule("acme", Duration.ofHours(4), null));

        assertThat(timetable.schedule("acme").every()).hasHours(4);
        assertThat(due(new Schedule("acme", Duration.ofHours(4), null), NOW)).containsExactly("acme");
        assertThat(timetable.schedule("other").every()).isNull();
    }
}
