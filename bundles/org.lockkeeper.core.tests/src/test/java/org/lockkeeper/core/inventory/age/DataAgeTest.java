package org.lockkeeper.core.inventory.age;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Server;

/** Data is as old as the oldest of it, and what nothing dates is never fresh. */
class DataAgeTest {

    private static final LocalDate TODAY = LocalDate.of(2012, 5, 20);

    private static Server server(String name, Integer daysAgo) {
        Moment at = daysAgo == null ? null : Moment.ofLocal(LocalDateTime.of(2012, 5, 20, 9, 30).minusDays(daysAgo));
        return new Server(name, Facts.NONE, List.of(), at);
    }

    @Test
    void ofNoServerThereIsNoAge() {
        assertThat(DataAge.of(List.of())).isEmpty();
    }

    @Test
    void severalServersAreAsOldAsTheOldest() {
        DataAge age = DataAge.of(List.of(server("mail1", 2), server("mail2", 12), server("mail3", 0))).orElseThrow();
        assertThat(age.server()).isEqualTo("mail2");
        assertThat(age.days(TODAY)).isEqualTo(12);
        assertThat(age.isStale(TODAY, 12)).isFalse();
        assertThat(age.isStale(TODAY, 11)).isTrue();
    }

    @Test
    void whatNothingDatesIsNeverFresh() {
        DataAge age = DataAge.of(List.of(server("mail1", 0), server("mail2", null))).orElseThrow();
        assertThat(age.isKnown()).isTrue();
        assertThat(age.undated()).containsExactly("mail2");
        assertThat(age.isStale(TODAY, 1000)).isTrue();
        assertThat(DataAge.of(List.of(server("mail2", null))).orElseThrow().isKnown()).isFalse();
    }

    @Test
    void theFutureIsNotOld() {
        assertThat(DataAge.of(List.of(server("mail1", -3))).orElseThrow().days(TODAY)).isZero();
    }
}
