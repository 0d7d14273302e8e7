package org.lockkeeper.ui.workbench.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whose numbers and dates go with the language of the window. */
class LanguageFormatsTest {

    private static final Locale CZECH = Locale.of("cs", "CZ");

    @Test
    void aRegionThatWasChosenCountsWhateverTheLanguage() {
        assertThat(Languages.formats("en-GB", Locale.GERMAN, CZECH)).isEqualTo(Locale.UK);
    }

    @Test
    void aLanguageThatIsNotTheSystemsBringsItsOwn() {
        assertThat(Languages.formats("system", Locale.GERMAN, Locale.US)).isEqualTo(Locale.GERMANY);
        assertThat(Languages.formats("system", Locale.of("cs"), Locale.US)).isEqualTo(CZECH);
    }

    @Test
    void theSystemKeepsItsRegionOfTheSameLanguage() {
        Locale vienna = Locale.of("de", "AT");
        assertThat(Languages.formats("system", Locale.GERMAN, vienna)).isEqualTo(vienna);
    }

    @Test
    void englishWhichNobodyChoseChangesNoNumbers() {
        assertThat(Languages.formats("system", Locale.ENGLISH, Locale.GERMANY)).isEqualTo(Locale.GERMANY);
    }
}
