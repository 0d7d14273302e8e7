package org.lockkeeper.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.ui.charts.Chart;
import org.lockkeeper.ui.theme.Token;

/** Times on screen are written one way, in facts and in the sentences beside them. */
class WordingTest {

    @Test
    void timesInSentencesAreWrittenAsThoseOfFacts() {
        assertThat(Wording.sentence("The report of 2011-10-03T03:12:51 names 9 accounts. That is not more than 14 days before"
                + " 2011-10-10T17:45:00+02:00, nor 2011-10-06T06:31:12Z."))
                .isEqualTo("The report of 2011-10-03 03:12 names 9 accounts. That is not more than 14 days before"
                        + " 2011-10-10 17:45 +02:00, nor 2011-10-06 06:31 UTC.");
    }

    @Test
    void aDayWithoutATimeIsADay() {
        assertThat(Wording.sentence("Outlook was installed on 2011-07-04T23:59:59, after the plug-in."))
                .isEqualTo("Outlook was installed on 2011-07-04, after the plug-in.");
        assertThat(Wording.moment(Moment.tryParse("2011-07-04T23:59:59Z").orElseThrow())).isEqualTo("2011-07-04 23:59 UTC");
    }

    @Test
    void numbersAreWrittenInTheUsersFormatWhereverTheyStand() {
        Locale before = Locale.getDefault(Locale.Category.FORMAT);
        try {
            Locale.setDefault(Locale.Category.FORMAT, Locale.GERMAN);
            assertThat(Wording.number(1234567)).isEqualTo("1.234.567");
            assertThat(Plural.bind("{0} client|{0} clients", 4000)).isEqualTo("4.000 clients");
            assertThat(Plural.bind("{0} to {1} client of {2}|{0} to {1} clients of {2}", 4000, 2000, 4000, "mail1"))
                    .isEqualTo("2.000 to 4.000 clients of mail1");
            assertThat(new Chart.Bar("mail1", List.of(new Chart.Part("Blocked", Token.BLOCKED, 4000, Map.of())), Map.of()).text())
                    .isEqualTo("mail1: 4.000 Blocked");
            Locale.setDefault(Locale.Category.FORMAT, Locale.ENGLISH);
            assertThat(Wording.number(4000)).isEqualTo("4,000");
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
    }

    @Test
    void whatIsNoTimeStaysAsItIs() {
        String text = "mail-2011-13-40T99:99:99.log, 2011-10-03, 12:00, $1 \\ 7.3.0";
        assertThat(Wording.sentence(text)).isEqualTo(text);
        assertThat(Wording.sentence("")).isEmpty();
        assertThat(String.format(Locale.ROOT, "%s", Wording.moment(null))).isNotBlank();
    }
}
