package org.lockkeeper.ui.workbench.internal.remarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;

/** What is wrong with a statement is said in the language of the window, and its words can be typed. */
class StatementWordsTest {

    @Test
    void whatIsExpectedIsToldInTheWordsOfTheWindow() {
        assertThat(StatementWords.expected(Attribute.UPDATER_SERVICE)).isEqualTo("present, absent");
        assertThat(StatementWords.expected(Attribute.LOCAL_ADMIN)).isEqualTo("yes, no");
        assertThat(StatementWords.expected(Attribute.VERSION)).isEqualTo(RemarkMessages.ExpectedVersion);
        assertThat(StatementWords.expected(Attribute.LAST_USED_AT)).isEqualTo(RemarkMessages.ExpectedTime);
        assertThat(StatementWords.expected(Attribute.FREE_BYTES)).isEqualTo(RemarkMessages.ExpectedBytes);
        assertThat(StatementWords.expected(Attribute.FULL_NAME)).isEqualTo(RemarkMessages.ExpectedText);
    }

    @Test
    void theWordsOfTheWindowAreMeantAndOthersStayAsTheyAre() {
        assertThat(StatementWords.meant(Attribute.UPDATER_SERVICE, "Absent")).isEqualTo("ABSENT");
        assertThat(StatementWords.meant(Attribute.UPDATER_SERVICE, "true")).isEqualTo("true");
        assertThat(StatementWords.meant(Attribute.UPDATER_SERVICE, "")).isEmpty();
        assertThat(StatementWords.meant(Attribute.FULL_NAME, "yes")).isEqualTo("yes");
    }

    @Test
    void aRefusalIsInTheWordsOfTheWindow() {
        Supplier<String> made = () -> {
            throw new IllegalArgumentException("in English");
        };
        assertThatThrownBy(() -> StatementWords.understood(made, () -> RemarkMessages.NeedsReason))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("An acknowledgement needs a reason");
        assertThat(StatementWords.understood(() -> "x", () -> "y")).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "cs"})
    void aMissingReasonIsNotToldInEnglish(String language) throws Exception {
        Properties texts = new Properties();
        try (var in = StatementWords.class.getResourceAsStream("messages_" + language + ".properties")) {
            texts.load(in);
        }
        assertThat(texts.getProperty("NeedsReason")).isNotBlank().doesNotContain("needs a reason");
    }
}
