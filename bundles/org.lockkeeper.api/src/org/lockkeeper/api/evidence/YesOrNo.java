package org.lockkeeper.api.evidence;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Yes and no as people and spreadsheets write them in several languages, and the ways to say that nothing is known: the
 * same words in files and in statements.
 */
public final class YesOrNo {

    private static final Set<String> YES = words("yes y true 1 present x on ja j wahr ano pravda oui vrai si s\u00ed sì"
            + " verdadero vero tak prawda sim verdadeiro igen igaz \u0434\u0430 \u2713 \u2714 installed");
    private static final Set<String> NO = words("no n false 0 absent off nein falsch ne nepravda non faux falso nie"
            + " fa\u0142sz nee n\u00e3o nem hamis nej \u043d\u0435\u0442");
    private static final Set<String> NOTHING = words("unknown ? ?? - -- \u2013 \u2014 n/a na n.a. n.a #n/a #nv k.a. null"
            + " none unbekannt nezn\u00e1mo inconnu");

    private YesOrNo() {
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.split(" ")));
    }

    /** What a text says; empty where it says neither. */
    public static Optional<YesNo> of(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Optional.of(YesNo.YES) : NO.contains(word) ? Optional.of(YesNo.NO)
                : Optional.empty();
    }

    /** Whether something is there, by a text that says that it is or yes to it; empty where it says neither. */
    public static Optional<Presence> presence(String text) {
        return of(text).map(yes -> yes == YesNo.YES ? Presence.PRESENT : Presence.ABSENT);
    }

    /** Whether a text says that nothing is known; a text that is blank does. */
    public static boolean isNothing(String text) {
        return text.isBlank() || NOTHING.contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
