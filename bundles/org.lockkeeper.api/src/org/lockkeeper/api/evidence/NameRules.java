package org.lockkeeper.api.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be the name of an account or of a computer, whoever writes it: a person, or a list. */
public final class NameRules {

    private static final int LONGEST_ACCOUNT = 320;
    private static final int LONGEST_COMPUTER = 255;
    private static final Pattern NO_ACCOUNT = Pattern.compile("[\\s\\p{Cntrl}<>()\\[\\]{},;:\"|?*]|^@|@$|@.*@");
    private static final Pattern NO_COMPUTER = Pattern.compile("[\\s\\p{Cntrl}<>()\\[\\]{},;:\"|?*@/=]");

    private static final Pattern EVERY_COMPUTER = Pattern.compile("localhost(?:\\.localdomain)?|127(?:\\.\\d{1,3}){3}",
            Pattern.CASE_INSENSITIVE);

    /** What people write where they know no name, or mean several; as words without accents. */
    private static final Set<String> NOBODY = Set.of("tbd", "tba", "todo", "all", "alle", "any", "various", "diverse", "ditto",
            "dtto", "same", "dito", "idem", "none", "keiner", "keine", "kein", "zadny", "zadne", "aucun", "aucune", "ninguno",
            "ninguna", "nessuno", "nessuna", "brak", "geen", "unknown", "unbekannt", "neznamy", "neznamo", "inconnu",
            "inconnue", "desconocido", "sconosciuto", "nieznany", "onbekend", "ismeretlen", "several", "unassigned",
            "missing", "byod");
    private static final int LONGEST_NOBODY = 12;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private NameRules() {
    }

    /**
     * What is wrong with a name of an account, without blanks around it.
     *
     * @return for people: "expected …"; empty where nothing is
     */
    public static Optional<String> objectionToAccount(String name) {
        if (name.length() > LONGEST_ACCOUNT) {
            return Optional.of("expected a name of at most " + LONGEST_ACCOUNT + " characters");
        }
        return !isPlain(name, 1) && (NO_ACCOUNT.matcher(name).find() || name.chars().noneMatch(Character::isLetterOrDigit))
                ? Optional.of("expected an account, user@domain, without blanks") : Optional.empty();
    }

    /**
     * What is wrong with a name of a computer, without blanks around it.
     *
     * @return for people: "expected …"; empty where nothing is
     */
    public static Optional<String> objectionToComputer(String name) {
        if (name.length() > LONGEST_COMPUTER) {
            return Optional.of("expected a name of at most " + LONGEST_COMPUTER + " characters");
        }
        // looked at closely only where it begins like one: lists have hundreds of thousands of names
        if (!name.isEmpty() && "1lL".indexOf(name.charAt(0)) >= 0 && EVERY_COMPUTER.matcher(name).matches()) {
            return Optional.of("expected a computer's own name, for every computer calls itself so");
        }
        if (isNobody(name)) {
            return Optional.of("expected a computer's own name");
        }
        if (name.contains("..")) {
            return Optional.of("expected the name of one computer, found several or none");
        }
        return !isPlain(name, 0) && (NO_COMPUTER.matcher(name).find() || name.chars().noneMatch(Character::isLetterOrDigit))
                ? Optional.of("expected a computer's name, without blanks") : Optional.empty();
    }

    /** Whether it is a word that stands for no computer, a number (Windows allows none), or one character again and again. */
    private static boolean isNobody(String name) {
        boolean digits = true;
        boolean letters = true;
        boolean same = name.length() > 1;
        for (int i = 0; i < name.length() && (digits || letters || same); i++) {
            char c = name.charAt(i);
            digits &= c >= '0' && c <= '9';
            letters &= Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
            same &= c == name.charAt(0);
        }
        return !name.isEmpty() && (digits || same || letters && name.length() <= LONGEST_NOBODY && NOBODY.contains(ACCENTS
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT)));
    }

    /** Whether it is a name of the usual characters, as nearly all are: lists have hundreds of thousands. */
    private static boolean isPlain(String name, int atSigns) {
        int seen = 0;
        boolean plain = !name.isEmpty() && Character.isLetterOrDigit(name.charAt(0))
                && Character.isLetterOrDigit(name.charAt(name.length() - 1));
        for (int i = 0; plain && i < name.length(); i++) {
            char c = name.charAt(i);
            seen += c == '@' ? 1 : 0;
            plain = (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_'
                    || c == '@') && seen <= atSigns;
        }
        return plain;
    }
}
