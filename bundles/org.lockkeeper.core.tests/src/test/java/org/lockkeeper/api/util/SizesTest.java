package org.lockkeeper.api.util;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0|0 bytes", "999|999 bytes", "1000|1,000 bytes", "999999|999,999 bytes", "-1000|-1,000 bytes", "-999|-999 bytes",
        "1000000|1.00 MB (1,000,000 bytes)", "2308542464|2.31 GB (2,308,542,464 bytes)", "1005000000|1.01 GB (1,005,000,000 bytes)"})
    void sizesAreRoundedAndExact(long bytes, String text) {
        assertThat(Sizes.text(bytes)).isEqualTo(text);
    }

    @Property
    void theBytesAreGroupedAsJavaDoes(@ForAll long bytes) {
        assertThat(Sizes.text(bytes)).contains(String.format(Locale.ROOT, "%,d bytes", bytes));
    }
}
