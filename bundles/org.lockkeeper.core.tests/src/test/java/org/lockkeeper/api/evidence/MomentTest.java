package org.lockkeeper.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    @ParameterizedTest
    @CsvSource({"2011-09-08, 2011-09-08T23:59:59", "2011-09-08T11:25:17, 2011-09-08T11:25:17",
            "2011-09-08 11:25:17, 2011-09-08T11:25:17", "2011-09-08T11:25, 2011-09-08T11:25:00",
            "2011-09-08T11:25:17.999, 2011-09-08T11:25:17", "2011-09-08T11:25:17+02:00, 2011-09-08T11:25:17+02:00",
            "2011-09-08T11:25:17Z, 2011-09-08T11:25:17Z", "2011-09-08t11:25:17z, 2011-09-08T11:25:17Z",
            "2011-09-08T11:25:17-00:30, 2011-09-08T11:25:17-00:30", "2011-09-08T11:25:17-00:00, 2011-09-08T11:25:17Z",
            "0001-01-01T00:00:00, 0001-01-01T00:00:00",
            "2011-09-08T11:25:17+01:02:03, 2011-09-08T11:25:17+01:02:03"})
    void readsIso8601(String text, String moment) {
        assertThat(Moment.tryParse(text)).hasToString("Optional[" + moment + "]");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "08/Sep/2011 11:25:17", "2011-13-01", "2011-02-30", "yesterday", "2011",
            "2011-09-08T25:00:00", "+999999999-12-31T23:59:59", "-0001-01-01T00:00:00", "0000-01-01",
            "0000-01-01T00:00:00", "2011-02-29T00:00:00", "2011-09-08T11:25:17+01:60", "2011-09-08T11:25:17+19:00",
            "2011-09-08T11:25:1x", "2011-09-08T11:25:17+0x:00", "2011-09-08T11:25:60", "2011-09-08T24:00:00"})
    void refusesOthers(String text) {
        assertThat(Moment.tryParse(text)).isEmpty();
    }

    @Test
    void ordersAnUnknownOffsetAsUtc() {
        Moment local = Moment.tryParse("2011-09-08T11:25:17").orElseThrow();
        assertThat(Moment.tryParse("2011-09-08T13:25:16+02:00").orElseThrow()).isLessThan(local);
        assertThat(Moment.tryParse("2011-09-08T13:25:18+02:00").orElseThrow()).isGreaterThan(local);
        assertThat(local.until(Moment.tryParse("2011-09-09").orElseThrow()))
                .isEqualTo(Duration.parse("PT36H34M42S"));
    }

    @Test
    void dropsFractionsOfSeconds() {
        assertThat(Moment.of(Instant.parse("2011-09-08T11:25:17.9Z"))).hasToString("2011-09-08T11:25:17Z");
    }

    @Provide
    static Arbitrary<Moment> moments() {
        Arbitrary<Long> seconds = Arbitraries.longs().between(0, 200_000).map(s -> 1_315_000_000 + s * 7);
        Arbitrary<ZoneOffset> offsets = Arbitraries.integers().between(-18, 18).map(ZoneOffset::ofHours)
                .injectNull(0.4);
        return Combinators.combine(seconds, offsets).as((s, offset) -> new Moment(
                LocalDateTime.ofEpochSecond(s, 0, ZoneOffset.UTC), offset));
    }

    @Property
    void textReadsBack(@ForAll("moments") Moment moment) {
        assertThat(Moment.tryParse(moment.toString())).contains(moment);
    }

    @Property
    void orderIsTotal(@ForAll("moments") Moment a, @ForAll("moments") Moment b, @ForAll("moments") Moment c) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
            assertThat(a).isLessThanOrEqualTo(c);
        }
    }

    @Property
    void addingAndSubtractingAgree(@ForAll("moments") Moment moment) {
        Moment due = moment.plus(Duration.ofDays(14));
        assertThat(moment.until(due)).isEqualTo(Duration.ofDays(14));
        assertThat(due.offset()).isEqualTo(moment.offset());
    }
}
