package org.lockkeeper.text.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as logs, spreadsheets and people write them. */
class AccountNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"anna@harbor.example", "'anna@harbor.example'", "\"anna@harbor.example\"",
        "<anna@harbor.example>", "(anna@harbor.example)", "[anna@harbor.example]", "anna@harbor.example.",
        "anna@harbor.example,", "<anna@harbor.example>,", "\u201Eanna@harbor.example\u201C", "\u00ABanna@harbor.example\u00BB",
        "<mailto:anna@harbor.example>", "\u00A0anna@harbor.example\u200B"})
    void theAccountOfASentence(String text) {
        assertThat(AccountName.in(text)).contains("anna@harbor.example");
    }

    @Test
    void theSpellingStays() {
        assertThat(AccountName.in("Anna.KOCH@Harbor.Example")).contains("Anna.KOCH@Harbor.Example");
        assertThat(AccountName.in("HARBOR\\anna")).contains("HARBOR\\anna");
        assertThat(AccountName.in("o'neill@harbor.example")).contains("o'neill@harbor.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "''", "<>", ".", "a b", "a@b@c", "@harbor.example", "anna@", "<Anna Koch>",
        "a,b@c", "HARBOR\\", "a\\b\\c", "a\uFFFDb@c", "\\anna", "a\tb@c", "a\u007Fb@c", "a{b}@c", "a:b@c", "é@", "é@b@c", "@é",
        "é b", "é\\b\\c", "a\u201Eb@c", "anna%40harbor.example"})
    void whatIsNone(String text) {
        assertThat(AccountName.in(text)).isEmpty();
    }

    @Test
    void whatIsNotSeen() {
        assertThat(Blanks.clean("\u00A0PC1\u00A0")).isEqualTo("PC1");
        assertThat(Blanks.clean("\uFEFFyes\u200B")).isEqualTo("yes");
        assertThat(Blanks.clean("P\u00ADC\u200D1")).isEqualTo("PC1");
        assertThat(Blanks.clean("Kerio\u00A0Updater\u202FService")).isEqualTo("Kerio Updater Service");
        assertThat(Blanks.clean("plain")).isSameAs("plain");
    }
}
