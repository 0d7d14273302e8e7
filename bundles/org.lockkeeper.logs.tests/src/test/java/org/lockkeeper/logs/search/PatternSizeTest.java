package org.lockkeeper.logs.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lockkeeper.api.util.ProblemException;

class PatternSizeTest {

    @Test
    void nestedRepeatsMultiply() {
        assertThat(PatternSize.of("abc")).isEqualTo(3);
        assertThat(PatternSize.of("a{10}b")).isEqualTo(11);
        assertThat(PatternSize.of("[]x{9}]\\{{2,5}")).isEqualTo(6);
        assertThat(PatternSize.of("((a{100}){100}){100}")).isGreaterThan(1_000_000);
        assertThat(PatternSize.of("(".repeat(50) + "a" + "{1000})".repeat(50))).isPositive();
    }

    @Test
    void whatWouldTakeMinutesIsRefusedAtOnce() {
        assertThatThrownBy(() -> Patterns.check("((((a{100}){100}){100}){100})")).isInstanceOf(ProblemException.class)
                .hasMessageContaining("repeats too much");
        assertThatCode(() -> Patterns.check("(\\d{1,3}\\.){3}\\d{1,3}[^0-9]{0,1000}")).doesNotThrowAnyException();
    }
}
