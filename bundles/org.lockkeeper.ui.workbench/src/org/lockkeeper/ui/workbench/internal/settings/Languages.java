package org.lockkeeper.ui.workbench.internal.settings;

import java.util.Locale;

/**
 * Whose way to write numbers and dates goes with the language of the window. The start script says the language
 * ({@code osgi.nl}), before which the platform knows no setting; this leaves all else of the system as it is.
 */
final class Languages {

    private Languages() {
    }

    /**
     * The locale of numbers and dates.
     *
     * @param region the language tag that was chosen for them, or {@code system}
     * @param window the language of the window
     * @param system what the system has
     */
    static Locale formats(String region, Locale window, Locale system) {
        if (!region.equals("system")) {
            return Locale.forLanguageTag(region);
        }
        // English is the standard and so nobody's choice: people go on to read their own numbers
        boolean chosen = !window.getLanguage().equals("en") && !window.getLanguage().equals(system.getLanguage());
        return !chosen ? system : switch (window.getLanguage()) {
            case "de" -> Locale.GERMANY;
            case "cs" -> Locale.of("cs", "CZ");
            default -> window;
        };
    }

    /** What the system has, whatever was chosen since. */
    static Locale system() {
        return Locale.of(property("user.language", "en"), property("user.country", ""));
    }

    // the system may have other formats than words
    private static String property(String name, String standard) {
        return System.getProperty(name + ".format", System.getProperty(name, standard));
    }
}
