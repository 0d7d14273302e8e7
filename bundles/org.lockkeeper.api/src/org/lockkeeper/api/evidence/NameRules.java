package org.lockkeeper.api.evidence;

import java.util.Optional;
import java.util.regex.Pattern;

/** What can be the name of an account or of a computer, whoever writes it: a person, or a list. */
public final class NameRules {

    private static final int LONGEST_ACCOUNT = 320;
    private static final int LONGEST_COMPUTER = 255;
    private static final Pattern NO_ACCOUNT = Pattern.compile("[\\s\\p{Cntrl}<>()\\[\\]{},;:\"|?*]|^@|@$|@.*@");
    private static final Pattern NO_COMPUTER = Pattern.compile("[\\s\\p{Cntrl}<>()\\[\\]{},;:\"|?*@/=]");

    private static final Pattern EVERY_COMPUTER = Pattern.compile("localhost(?:\\.localdomain)?|127(?:\\.\\d{1,3}){3}",
            Pattern.CASE_INSENSITIVE);

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
        return !isPlain(name, 0) && (NO_COMPUTER.matcher(name).find() || name.chars().noneMatch(Character::isLetterOrDigit))
                ? Optional.of("expected a computer's name, without blanks") : Optional.empty();
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
