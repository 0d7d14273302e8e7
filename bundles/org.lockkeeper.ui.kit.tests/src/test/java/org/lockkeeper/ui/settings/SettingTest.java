package org.lockkeeper.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.ui.text.Shortened;

/** A setting reads what it writes, refuses the rest with a sentence, and has a default that it reads itself. */
class SettingTest {

    private static final List<Setting<?>> ALL = List.of(KitSettings.THEME, KitSettings.LOG_FONT, KitSettings.DATES,
            KitSettings.FORMATS, KitSettings.STALE_DAYS, KitSettings.STEP_MINUTES, KitSettings.KEYS);

    @Test
    void everyDefaultIsAValue() throws ProblemException {
        for (Setting<?> setting : ALL) {
            reads(setting);
        }
    }

    private static <T> void reads(Setting<T> setting) throws ProblemException {
        assertThat(setting.read(setting.write(setting.standard()))).as(setting.id()).isEqualTo(setting.standard());
        assertThat(setting.title()).as(setting.id()).isNotBlank();
        assertThat(setting.description()).as(setting.id()).endsWith(".");
    }

    @Test
    void whoChoseAnotherLanguageFindsTheDatesOfItsPeople() {
        assertThat(KitSettings.dates(Locale.US)).isEqualTo("iso");
        assertThat(KitSettings.dates(Locale.GERMAN)).isEqualTo("local");
        assertThat(KitSettings.dates(Locale.of("cs", "CZ"))).isEqualTo("local");
    }

    @Test
    void eachIsKeptUnderANameOfItsOwn() {
        assertThat(ALL).extracting(Setting::id).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNoValueIsRefusedWithWhatWasExpected() {
        assertThatThrownBy(() -> KitSettings.STALE_DAYS.read("0")).isInstanceOf(ProblemException.class)
                .hasMessage("\u201c0\u201d is no value of Old data: enter a whole number from 1 to 3650.");
        assertThatThrownBy(() -> KitSettings.STALE_DAYS.read("99999999999")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> KitSettings.THEME.read("pink")).isInstanceOf(ProblemException.class)
                .hasMessageContaining("system, light, dark");
        assertThatThrownBy(() -> KitSettings.LOG_FONT.read("Monospace")).isInstanceOf(ProblemException.class)
                .hasMessageContaining("Monospace|11");
    }

    @Test
    void numbersMayHaveBlanksAround() throws ProblemException {
        assertThat(KitSettings.STALE_DAYS.read(" 7 ")).isEqualTo(7);
    }

    @Test
    void valuesAreSaidInWords() {
        assertThat(KitSettings.STALE_DAYS.words(30)).isEqualTo("30 days");
        assertThat(KitSettings.THEME.words("dark")).isEqualTo("Dark");
        assertThat(KitSettings.LOG_FONT.words("")).isEqualTo("As the system");
        assertThat(KitSettings.LOG_FONT.words("Courier New|11")).isEqualTo("Courier New 11");
    }

    @Test
    void longNamesLoseTheirMiddle() {
        assertThat(Shortened.end("Imported mail1.", t -> t.length() <= 20)).isEqualTo("Imported mail1.");
        assertThat(Shortened.end("Imported mail1 and mail2.", t -> t.length() <= 10)).isEqualTo("Imported\u2026");
        assertThat(Shortened.end("mail1", _ -> false)).isEqualTo("\u2026");
        assertThat(Shortened.middle("mail1", 10)).isEqualTo("mail1");
        assertThat(Shortened.middle("customer-north-mail1", 9)).isEqualTo("cust\u2026ail1").hasSize(9);
        assertThat(Shortened.middle("aaa\ud83d\udc41bbbb\ud83d\udc41c", 9)).hasSizeLessThanOrEqualTo(9)
                .matches("\\P{Cs}+");
    }
}
