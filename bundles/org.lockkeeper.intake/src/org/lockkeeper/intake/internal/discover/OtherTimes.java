package org.lockkeeper.intake.internal.discover;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names that do not tell whose a list is, though a computer's stands in them: {@code PC1-old} may be a list of PC1 as it
 * was, or of the old one of two computers; {@code PC1-before-cleanup} is of a time that is gone.
 */
final class OtherTimes {

    private static final Set<String> WORDS = words("old alt alte altes before after vor nach vorher nachher pred po"
            + " predtim potom avant apres antes despues prima dopo previous prev vorige voriger vorheriger former"
            + " stary stara stare puvodni ancien ancienne viejo vieja vecchio vecchia oud oude backup bak sicherung"
            + " zaloha sauvegarde archive archiv cleanup cleaned bereinigt bereinigung aufgeraeumt aufgeraumt"
            + " reinstalled reinstall neuinstalliert migration migrated umzug upgrade upgraded new neu neue neuer novy"
            + " nova nove nouveau nouvelle nuevo nuevo nuova nuovo nieuw tmp temp draft entwurf corrected korrigiert"
            + " fixed broken kaputt defekt replaced ersetzt replacement ersatz spare retired removed deleted"
            + " uninstalled entfernt geloscht deinstalliert missing failed pending planned geplant todo wanted target"
            + " soll ist yesterday gestern today heute vcera dnes monday tuesday wednesday thursday friday saturday"
            + " sunday montag dienstag mittwoch donnerstag freitag samstag sonntag january february march april may"
            + " june july august september october november december januar februar marz mai juni juli oktober"
            + " dezember");
    private static final Set<String> FIRST = words("old before after vor nach pred backup previous ancien stary viejo vecchio");

    private static final Pattern SEPARATORS = Pattern.compile("[-_. ()\\[\\]+&,]+");

    private OtherTimes() {
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.split(" ")));
    }

    /**
     * Whether a name speaks of another time or state of a computer, or is written as hosts are and goes on as people write.
     *
     * @param name of a file without its ending, or of a folder
     */
    static boolean tellsOf(String name) {
        List<String> words = split(GenericNames.withoutDate(name));
        int host = endOfHost(words);
        if (words.size() < 2) {
            return false;
        }
        if (FIRST.contains(plain(words.getFirst())) || words.subList(Math.max(1, host), words.size()).stream()
                .map(OtherTimes::plain).anyMatch(WORDS::contains)) {
            return true;
        }
        String own = GenericNames.name(name);
        List<String> rest = own == null || own.indexOf('.') >= 0 ? List.of() : split(own);
        int end = endOfHost(rest);
        return end > 0 && rest.stream().limit(end).allMatch(w -> w.equals(w.toUpperCase(Locale.ROOT)))
                && rest.stream().skip(end).anyMatch(w -> w.length() > 1 && w.equals(w.toLowerCase(Locale.ROOT))
                        && w.chars().noneMatch(Character::isDigit));
    }

    /** The beginning of a name that is a host's by itself: {@code PC1} of {@code PC1-office}; {@code null} for all others. */
    static @Nullable String host(String name) {
        List<String> words = split(name);
        int end = endOfHost(words);
        return end == 0 || end == words.size() || words.stream().skip(end).anyMatch(w -> w.chars().anyMatch(Character::isDigit))
                ? null : name.substring(0, name.indexOf(words.get(end - 1)) + words.get(end - 1).length());
    }

    private static List<String> split(String name) {
        return SEPARATORS.splitAsStream(name).filter(w -> !w.isEmpty()).toList();
    }

    /** How many words make a host's name with letters and digits; 0 where there is none. */
    private static int endOfHost(List<String> words) {
        boolean letters = false;
        for (int i = 0; i < words.size(); i++) {
            letters |= words.get(i).chars().anyMatch(Character::isLetter);
            if (letters && words.get(i).chars().anyMatch(Character::isDigit)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String plain(String word) {
        return GenericNames.plain(word);
    }
}
