package org.lockkeeper.api.util;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.YesNo;

/** Sentences call attributes as people do, and shout no constants. */
class ReadableTest {

    private static String sentence(Attribute<?> attribute, Object value) {
        return Readable.is(attribute) + Readable.value(attribute, value);
    }

    @Test
    void anAttributeAndItsValueAreWords() {
        assertThat(sentence(Attribute.UPDATER_SERVICE, Presence.ABSENT)).isEqualTo("Updater Service is absent");
        assertThat(sentence(Attribute.LOCAL_ADMIN, YesNo.YES)).isEqualTo("local administrator is yes");
        assertThat(sentence(Attribute.LAST_USED_FROM, "10.20.1.56")).isEqualTo("last used from 10.20.1.56");
        assertThat(sentence(Attribute.LAST_USED_AT, "2011-10-10T13:12:00")).isEqualTo("last used at 2011-10-10T13:12:00");
        assertThat(sentence(Attribute.FREE_BYTES, 8_804_679_680L))
                .isEqualTo("free space is 8.80 GB (8,804,679,680 bytes)");
    }

    @Test
    void aValueAsItIsKeptIsTheSame() {
        assertThat(Readable.value(Attribute.UPDATER_SERVICE, "PRESENT")).isEqualTo("present");
        assertThat(Readable.value(Attribute.FREE_BYTES, "1000")).isEqualTo("1,000 bytes");
        assertThat(Readable.value(Attribute.FULL_NAME, "YES")).as("a name").isEqualTo("YES");
        assertThat(Readable.value(Attribute.LOCAL_ADMIN, "YES or NO")).as("no value").isEqualTo("YES or NO");
    }

    @Test
    void whatIsNotKnownReadsWell() {
        assertThat(Readable.isNotKnown(Attribute.LOCAL_ADMIN)).isEqualTo("local administrator is not known");
        assertThat(Readable.isNotKnown(Attribute.CONNECTOR_INSTALLED_AT)).isEqualTo("connector installed at an unknown time");
        assertThat(Readable.isNotKnown(Attribute.LAST_USED_FROM)).isEqualTo("last used from unknown");
        assertThat(Readable.value(Attribute.LOCAL_ADMIN, null)).isEqualTo("unknown");
    }

    @Test
    void noSentenceShowsAnIdOfTwoWords() {
        assertThat(AttributeCatalogue.builtIn().all()).filteredOn(a -> !a.id().equals(a.id().toLowerCase(Locale.ROOT)))
                .isNotEmpty().allSatisfy(a -> assertThat(Readable.is(a)).doesNotContain(a.id()));
    }
}
