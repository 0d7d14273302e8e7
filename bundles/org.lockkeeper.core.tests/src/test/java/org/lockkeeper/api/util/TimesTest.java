package org.lockkeeper.api.util;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Moment;

/** Times for people: to the minute in sentences, and untouched wherever they are part of a name. */
class TimesTest {

    private static String text(String iso) {
        return Times.text(Moment.tryParse(iso).orElseThrow());
    }

    @Test
    void aMomentHasItsOffsetWhereThatIsKnown() {
        assertThat(text("2011-10-17T03:12:51")).isEqualTo("2011-10-17 03:12");
        assertThat(text("2011-10-17T03:00:00+02:00")).isEqualTo("2011-10-17 03:00 +02:00");
        assertThat(text("2011-10-17T03:12:51Z")).isEqualTo("2011-10-17 03:12 UTC");
        assertThat(text("0999-01-02T00:00:00")).isEqualTo("0999-01-02 00:00");
    }

    @Test
    void aDayWithoutATimeIsADay() {
        assertThat(text("2011-10-17")).isEqualTo("2011-10-17");
        assertThat(text("2011-10-17T23:59:59Z")).as("a time with an offset is one").isEqualTo("2011-10-17 23:59 UTC");
    }

    @Test
    void timesInSentences() {
        assertThat(Times.sentence("(2011-10-03T03:12:51) to 2011-10-10T17:45:00+02:00, 2011-10-06T06:31:12.25Z; by"
                + " 2011-10-07T20:00: end. = 2011-10-03T09:00:00Z."))
                .isEqualTo("(2011-10-03 03:12) to 2011-10-10 17:45 +02:00, 2011-10-06 06:31 UTC; by"
                        + " 2011-10-07 20:00: end. = 2011-10-03 09:00 UTC.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "T", "2011-10-03", "2011-10-03T", "site/2011-10-03T03:12:51/mail.log:12",
        "C:\\in\\2011-10-03T03:12:51Z\\mail.log", "2011-10-03T03:12:51.zip", "mail-2011-10-03T03:12:51.log",
        "log.2011-10-03T03:12:51", "2011-10-03T03:12:51+02:00/x.csv", "2011-10-03T03:12:51-mail1", "2011-13-40T03:12:51",
        "2011-10-03T99:12:51", "12011-10-03T03:12:51", "2011-10-03T03:12:51.25Z.csv", "SET T1T2"})
    void whatIsNoTimeOrPartOfANameStaysAsItIs(String text) {
        assertThat(Times.sentence(text)).isEqualTo(text);
    }
}
