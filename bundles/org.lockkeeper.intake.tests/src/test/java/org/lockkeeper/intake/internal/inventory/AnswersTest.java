package org.lockkeeper.intake.internal.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Texts that differ by digits alone are one text only where the answer is the same. */
class AnswersTest {

    /** What is longer than what is kept is asked itself. */
    private static final int ASKED_ITSELF = 201;

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of("removed", "not", "installed", "WS", "fehlt", "n/i", "failed", "to be ", "do",
                "red", "KB", "remove", ".ps", ".exe", ".bat", "plan ", "target", "golden", "before ", "vor der", "gpo", "list",
                "above", "no errors", "errors: ", "T", "Z", "required", "\u00FA", "удал", "-", ".", " ", ":", "_", "{", "}", "/", "ABCDEF");
        Arbitrary<String> numbers = Arbitraries.strings().withCharRange('0', '9').ofMinLength(1).ofMaxLength(12);
        return Arbitraries.oneOf(words, numbers).list().ofMinSize(1).ofMaxSize(9).map(parts -> String.join("", parts));
    }

    @Property
    void answersAreThoseOfTheTextItself(@ForAll("texts") String text) {
        String longer = text + " ".repeat(ASKED_ITSELF - Math.min(text.length(), ASKED_ITSELF - 1));
        for (Predicate<String> each : List.<Predicate<String>>of(StateWords::sayGone, StateWords::sayUndone,
                StateWords::sayIntended, StateWords::entitleAnother, StateWords::entitleBefore, StateWords::sayListIsOfAnother)) {
            assertThat(each.test(text)).as(text).isEqualTo(each.test(longer));
        }
    }

    @Test
    void aShapeHasOnesForDigitsThatAreNotZeroUnlessItMayNameAScript() {
        assertThat(Answers.shape("2011-10-09T08:15:00")).isEqualTo("1011-10-01T01:11:00");
        assertThat(Answers.shape("WS-000123")).isEqualTo("WS-000111");
        assertThat(Answers.shape("remove.ps1 7")).isEqualTo("remove.ps1 7");
        assertThat(Answers.shape("3 errors")).isNotEqualTo(Answers.shape("0 errors"));
        assertThat(Answers.shape("\u0663 none")).isEqualTo("\u0663 none");
    }

    @Test
    void textsThatAreForgottenAreAskedAgain() {
        Answers<Integer> lengths = Answers.of(String::length);
        for (int i = 0; i < 20_000; i++) {
            assertThat(lengths.to("x".repeat(i % 7) + i)).isEqualTo(i % 7 + String.valueOf(i).length());
        }
        assertThat(lengths.to("x".repeat(500))).isEqualTo(500);
    }
}
