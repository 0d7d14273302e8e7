package org.lockkeeper.api.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The spellings are those of the domain facts, "Product naming and versions". */
class ProductVersionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7.3                                                 | 7.3.0
            7.2.3                                               | 7.2.3
            v7.2.3                                              | 7.2.3
            10.0.8.9228                                         | 10.0.8 build 9228
            7.4.0 patch 1                                       | 7.4.0 patch 1
            6.7.3 Patch 1                                       | 6.7.3 patch 1
            6.7.3p1                                             | 6.7.3 patch 1
            7.0.0-1067                                          | 7.0.0 build 1067
            7.1.3-2461                                          | 7.1.3 build 2461
            8.5.3-5082                                          | 8.5.3 build 5082
            kerio-connect-7.0.0-1067-linux.rpm                  | 7.0.0 build 1067
            kerio-connect-9.2.12-5000-linux-x86_64.rpm          | 9.2.12 build 5000
            kerio-connect-koff-9.4.0-6153-win.exe               | 9.4.0 build 6153
            connect-8.1.0-1314                                  | 8.1.0 build 1314
            Kerio Connect 7.2.3                                 | 7.2.3
            Kerio MailServer 6.7.3 Patch 1                      | 6.7.3 patch 1
            Kerio Outlook Connector (Offline Edition) 7.1.2     | 7.1.2
            Kerio Connect 8.1.0 beta 2 build 1157               | 8.1.0 beta 2 build 1157
            7.3.0 RC 1                                          | 7.3.0 rc 1
            7.3.0 alpha                                         | 7.3.0 alpha
            Kerio Connect version 9.2.7 (build 3949)            | 9.2.7 build 3949
            """)
    void readsEverySpelling(String text, String version) {
        assertThat(ProductVersion.tryParse(text)).hasToString("Optional[" + version + "]");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "7", "7.", ".3", "7.3.", "7,3", "seven", "7.3.0.1 build 2", "7.3 and newer",
            "1.2.3.4.5", "12345.0", "-7.3", "7.3.0 patch", "Kerio Connect", "7.99999", "192.168.100.200.1",
            "7.2.3; DROP TABLE"})
    void refusesWhatIsNoVersionAsAWhole(String text) {
        assertThat(ProductVersion.tryParse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a!",
            "kerio-kerio-kerio-kerio-kerio-kerio-kerio-kerio-kerio-kerio-kerio-kerio-kerio-kerio-kerio-x",
            "((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((("})
    void refusesLongTextAtOnce(String text) {
        // an ambiguous pattern would not come back from here
        assertThat(ProductVersion.tryParse(text + text)).isEmpty();
    }

    @Test
    void tellsPeopleWhatWasExpected() {
        assertThatThrownBy(() -> ProductVersion.parse("newest")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("newest").hasMessageContaining("7.2.3");
    }

    @Test
    void comparesByVersionThenPatchThenStageThenBuild() {
        List<String> ordered = List.of("6.7.3", "6.7.3 patch 1", "7.0.0-1067", "7.2.3", "7.3.0 alpha 1",
                "7.3.0 beta 1", "7.3.0 beta 2", "7.3.0 rc 1", "7.3.0", "7.3.0-100", "7.3.0-200", "7.3.0 patch 1",
                // builds are not monotonic over versions
                "8.5.3-5082", "9.0.1-394", "9.2.7-3949", "9.2.12-5000", "10.0.8.9228");
        assertThat(ordered.reversed().stream().map(ProductVersion::parse).sorted().toList())
                .isEqualTo(ordered.stream().map(ProductVersion::parse).toList());
    }

    @Test
    void knowsTheThresholds() {
        assertThat(ProductVersion.parse("7.2.99 patch 3").isBefore(7, 3)).isTrue();
        assertThat(ProductVersion.parse("7.3.0 alpha").isBefore(7, 3)).isFalse();
        assertThat(ProductVersion.parse("6.9").isBefore(7, 3)).isTrue();
        assertThat(ProductVersion.parse("10.0").isBefore(7, 3)).isFalse();
        assertThat(ProductVersion.parse("7.2.3 patch 2 build 3000").isRelease(7, 2, 3)).isTrue();
        assertThat(ProductVersion.parse("7.2.4").isRelease(7, 2, 3)).isFalse();
    }

    @Test
    void refusesImpossibleParts() {
        assertThatThrownBy(() -> ProductVersion.of(-1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ProductVersion(7, 3, 0, 0, ReleaseStage.FINAL, 1, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
