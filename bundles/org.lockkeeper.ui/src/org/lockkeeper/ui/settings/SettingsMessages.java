package org.lockkeeper.ui.settings;

import org.eclipse.osgi.util.NLS;

/** Texts of settings in the user's language. */
final class SettingsMessages extends NLS {

    public static String Dates;
    public static String DatesIso;
    public static String DatesLocal;
    public static String DatesText;
    public static String Formats;
    public static String FormatsCz;
    public static String FormatsDe;
    public static String FormatsGb;
    public static String FormatsSystem;
    public static String FormatsText;
    public static String FormatsUs;
    public static String Keys;
    public static String KeysText;
    public static String Language;
    public static String LanguageSystem;
    public static String LanguageText;
    public static String LogFont;
    public static String LogFontText;
    public static String No;
    public static String NoFlag;
    public static String NoFont;
    public static String NoNumber;
    public static String NoOption;
    public static String StaleDays;
    public static String StaleDaysText;
    public static String StepMinutes;
    public static String StepMinutesText;
    public static String SystemFont;
    public static String Theme;
    public static String ThemeDark;
    public static String ThemeLight;
    public static String ThemeSystem;
    public static String ThemeText;
    public static String UnitDays;
    public static String UnitMinutes;
    public static String Yes;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.settings.messages", SettingsMessages.class);
    }

    private SettingsMessages() {
    }
}
