package org.lockkeeper.api.util;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void textsAreInTheLanguageOfTheProgramAndElseInTheFirst() {
        Texts german = Texts.of(TextsTest.class, Locale.GERMANY);
        assertThat(german.get("place", "Küche")).isEqualTo("Es steht hier: Küche.");
        // the German file lacks it
        assertThat(german.get("only")).isEqualTo("It's {0}");
        assertThat(Texts.of(TextsTest.class, Locale.ENGLISH).get("place", "kitchen")).isEqualTo("It stands in kitchen.");
        assertThat(Texts.of(TextsTest.class, Locale.of("cs")).get("place", "kuchyň")).isEqualTo("It stands in kuchyň.");
    }

    @Test
    void aTextThatIsMissingStopsNobody() {
        assertThat(Texts.of(TextsTest.class, Locale.ENGLISH).get("gone")).isEqualTo("!gone!");
        assertThatThrownBy(() -> Texts.of(Test.class, Locale.ENGLISH)).isInstanceOf(MissingResourceException.class);
    }
}
