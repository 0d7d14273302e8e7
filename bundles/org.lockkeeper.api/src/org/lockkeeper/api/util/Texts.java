package org.lockkeeper.api.util;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The texts of an extension in the user's language. They stand in {@code messages.properties} beside a class of it, and in
 * {@code messages_de.properties}, {@code messages_cs.properties} … for other languages: files of UTF-8 with lines such as
 * {@code place = It stands in {0}.}. What one language lacks is in the file without a language.
 *
 * @since 0.1
 */
public final class Texts {

    private final ResourceBundle texts;
    private final Locale locale;

    private Texts(ResourceBundle texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /**
     * The texts beside a class, in the language of the program.
     *
     * @throws MissingResourceException where there is no {@code messages.properties}
     */
    public static Texts of(Class<?> beside) {
        return of(beside, Locale.getDefault(Locale.Category.DISPLAY));
    }

    /**
     * The same in a certain language.
     *
     * @throws MissingResourceException where there is no {@code messages.properties}
     */
    public static Texts of(Class<?> beside, Locale locale) {
        // never in the language of the computer where that of the program is missing
        return new Texts(ResourceBundle.getBundle(beside.getPackageName() + ".messages", locale, beside.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)), locale);
    }

    /**
     * A text.
     *
     * @param key its key
     * @param values take the places of {@code {0}}, {@code {1}} …; without values the text is taken as it is
     * @return {@code !key!} where there is none: a text that is missing stops nobody
     */
    public String get(String key, Object... values) {
        String text;
        try {
            text = texts.getString(key);
        } catch (MissingResourceException e) {
            return "!" + key + "!";
        }
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }
}
