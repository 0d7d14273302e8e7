package org.lockkeeper.ui.settings;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lockkeeper.ui.settings.Setting.Applies;
import org.lockkeeper.ui.settings.Setting.Option;

/** The settings that several views read. */
public final class KitSettings {

    /** The theme: {@code system}, {@code light} or {@code dark}. */
    public static final Setting<String> THEME = Setting.choice("theme", SettingsMessages.Theme,
            SettingsMessages.ThemeText, Applies.AT_ONCE, "system",
            List.of(new Option("system", SettingsMessages.ThemeSystem), new Option("light", SettingsMessages.ThemeLight),
                    new Option("dark", SettingsMessages.ThemeDark)));

    /** The language of the window: a language tag, or {@code system} for that of the system where there is one of ours. */
    // The standard is English whatever the system speaks: findings, steps and help are in English, and a window in two
    // languages is for those who chose it.
    public static final Setting<String> LANGUAGE = Setting.choice("language", SettingsMessages.Language,
            SettingsMessages.LanguageText, Applies.NEXT_START, "en",
            List.of(new Option("en", "English"), new Option("de", "Deutsch"), new Option("cs", "\u010ce\u0161tina"),
                    new Option("system", SettingsMessages.LanguageSystem)));

    /** The font of log lines. */
    public static final Setting<String> LOG_FONT = Setting.font("logFont", SettingsMessages.LogFont,
            SettingsMessages.LogFontText, Applies.AT_ONCE);

    /** How dates are written: {@code iso}, or as people of {@link #FORMATS} write them: {@code local}. */
    public static final Setting<String> DATES = Setting.choice("dates", SettingsMessages.Dates,
            SettingsMessages.DatesText, Applies.NEXT_START, dates(Locale.getDefault(Locale.Category.DISPLAY)),
            List.of(new Option("iso", SettingsMessages.DatesIso), new Option("local", SettingsMessages.DatesLocal)));

    /** The language tag of those whose way to write numbers and dates is used; {@code system} for the system's. */
    public static final Setting<String> FORMATS = Setting.choice("formats", SettingsMessages.Formats,
            SettingsMessages.FormatsText, Applies.NEXT_START, "system",
            List.of(new Option("system", SettingsMessages.FormatsSystem),
                    new Option("en-US", SettingsMessages.FormatsUs), new Option("en-GB", SettingsMessages.FormatsGb),
                    new Option("de-DE", SettingsMessages.FormatsDe), new Option("cs-CZ", SettingsMessages.FormatsCz)));

    /** After how many days data counts as old. */
    public static final Setting<Integer> STALE_DAYS = Setting.number("staleDays", SettingsMessages.StaleDays,
            SettingsMessages.StaleDaysText, Applies.AT_ONCE, 30, 1, 3650, SettingsMessages.UnitDays);

    /** How many minutes a step of unknown length is taken for; 0 where nothing is supposed. */
    public static final Setting<Integer> STEP_MINUTES = Setting.number("stepMinutes", SettingsMessages.StepMinutes,
            SettingsMessages.StepMinutesText, Applies.AT_ONCE, 0, 0, 480, SettingsMessages.UnitMinutes);

    /** Keys that were changed, by the ids of their bindings in the application model. */
    public static final Setting<String> KEYS = Setting.elsewhere("keys", SettingsMessages.Keys,
            SettingsMessages.KeysText, "");

    private KitSettings() {
    }

    // an English window has the form that everybody understands; who chose another language finds the one of its people
    static String dates(Locale window) {
        return Set.of("de", "cs").contains(window.getLanguage()) ? "local" : "iso";
    }
}
