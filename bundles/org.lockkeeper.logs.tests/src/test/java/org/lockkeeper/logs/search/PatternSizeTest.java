package org.lockkeeper.logs.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.util.ProblemException;

class PatternSizeTest {

    @Test
    void nestedRepeatsMultiply() {
        assertThat(PatternSize.of("abc").size()).isEqualTo(3);
        assertThat(PatternSize.of("a{10}b").size()).isEqualTo(11);
        assertThat(PatternSize.of("[]x{9}]\\{{2,5}").size()).isEqualTo(6);
        assertThat(PatternSize.of("\\Qa{1000}\\Eb").size()).isEqualTo(8);
        assertThat(PatternSize.of("((a{100}){100}){100}").size()).isGreaterThan(1_000_000);
        assertThat(PatternSize.of("(".repeat(50) + "a" + "{1000})".repeat(50)).size()).isPositive();
    }

    @Test
    void whatWouldTakeMinutesIsRefusedAtOnceWithThePlace() {
        assertThatThrownBy(() -> Patterns.check("((((a{100}){100}){100}){100})")).isInstanceOf(ProblemException.class)
                .hasMessageContaining("repeats too much").hasMessageContaining("{100} at character 24");
        assertThatThrownBy(() -> Patterns.check(".{1000}.{1000}x")).isInstanceOf(ProblemException.class)
                .hasMessageContaining("{1000} at character 2").hasMessageContaining("Use a smaller count there");
        assertThatThrownBy(() -> Patterns.check("(?U)(?:ab*){900}c{900}d{900}")).isInstanceOf(ProblemException.class)
                .hasMessageContaining("{900} at character 12");
        assertThat(Patterns.tooLarge("ab.{1000}.{1000}x")).contains(new Patterns.Span(3, 9));
        assertThat(Patterns.tooLarge("a{10}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(\\d{1,3}\\.){3}\\d{1,3}[^0-9]{0,1000}", "^.{1000}", "x[^\\s,;]{1,1000}y", "\\p{L}{1,20}@",
        "(?i)\\p{Lu}+", "((((((((((a))))))))))"})
    void whatPeopleSearchForIsNotRefused(String pattern) {
        assertThatCode(() -> Patterns.check(pattern)).doesNotThrowAnyException();
    }

    /** The library follows each step that takes no character within the one before; found by the fuzzer. */
    @Test
    void whatWouldTakeAllOfAThreadsStackIsRefused() throws Exception {
        for (String pattern : new String[] {"(\0*(\0*){91}){91}&", "((a*){91}){91}&", "(?:a?|b*){500}x{3}(?:()){900}",
            "(a*)".repeat(1500), "(?U)((a*){40}){40}\\pL"}) {
            assertThatThrownBy(() -> Patterns.check(pattern)).isInstanceOf(ProblemException.class)
                    .hasMessageContaining("too large to be searched for");
        }
        for (String pattern : new String[] {"(a*){600}", "(?:x?y?){200}", "(a*b){1,300}", "(ab*){0,900}"}) {
            assertThatCode(() -> Patterns.named(pattern).matcher("a line").find()).doesNotThrowAnyException();
            assertThatCode(() -> Patterns.check(pattern)).as(pattern).doesNotThrowAnyException();
        }
    }

    /** The library goes round between their cases without end; found by the fuzzer. */
    @Test
    void lettersThatTheLibraryComparesWithoutEndAreRefusedOrComparedByUs() throws Exception {
        for (String pattern : new String[] {"(?i)[0-\uFFFD}/[nt) [^!A- P", "(?iU)[A-\\\uFFFD]", "(?iU)\u1C80",
            "(?U)(?i)[\\x{0}-\\x{FFFF}]"}) {
            assertThatThrownBy(() -> Patterns.check(pattern)).isInstanceOf(ProblemException.class)
                    .hasMessageContaining("a character beyond U+1C7F at character");
        }
        assertThatThrownBy(() -> Patterns.forLines("(?U)\u1C80", true, true)).isInstanceOf(ProblemException.class);
        assertThat(Patterns.forLines("\u1C80", false, true).matcher("x\u0412").find()).isTrue();
        assertThat(Patterns.forLines("(?iU)x\\pL\u65E5\u2013\\pL", true, true).matcher("a \u65E5\u2013B").find()).isFalse();
        assertThat(Patterns.forLines("(?U)b \u65E5\u2013\\pL", true, true).matcher("B \u65E5\u2013x").find()).isTrue();
    }

    @Test
    void groupsThatNestTooDeepAreRefusedWithThePlace() {
        for (String pattern : new String[] {"(".repeat(5000) + "a" + ")".repeat(5000), "(".repeat(5000)}) {
            assertThatThrownBy(() -> Patterns.check(pattern)).isInstanceOf(ProblemException.class)
                    .hasMessageContaining("nests 5000 groups").hasMessageContaining("at character 5000");
        }
        assertThatThrownBy(() -> Patterns.check("(?:".repeat(5000))).hasMessageContaining("nests 5000 groups");
        for (String pattern : new String[] {"[".repeat(5000), "a|".repeat(5000) + "b(", ")".repeat(5000),
            "a{2}".repeat(4000) + "(", "x".repeat(30_000)}) {
            assertThatThrownBy(() -> Patterns.check(pattern)).isInstanceOf(ProblemException.class)
                    .message().hasSizeLessThan(400);
        }
    }
}
