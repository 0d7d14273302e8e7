package org.lockkeeper.api.intake;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Lists of one computer that were taken together, one for each part of Windows' registry, and are called so:
 * {@code prog32.csv} and {@code prog64.csv}, {@code hklm.reg} and {@code wow6432.reg}, {@code x86/PC1.csv} and
 * {@code x64/PC1.csv}.
 */
final class RegistryViews {

    private static final Pattern VIEW = Pattern.compile("(?<![0-9])(?:wow6432(?:node)?|wow64|x86_64|amd64|x86|x64|i386"
            + "|win32|win64|(?:32|64)(?:[-_ ]?bit)?(?![0-9])|hklm|hkcu|hku|local[-_ ]?machine|current[-_ ]?user"
            + "|(?<![a-z])(?:user|machine|native)(?![a-z])|(?<![a-z])(?:part|teil|cast)[-_ ]?\\d(?![0-9]))");
    private static final Pattern REST = Pattern.compile("[-_. ()]+");

    private RegistryViews() {
    }

    /** Whether the paths of two files differ in what says which part of the registry a list is of, and in nothing else. */
    static boolean areOfOneList(String one, String other) {
        String first = one.toLowerCase(Locale.ROOT);
        String second = other.toLowerCase(Locale.ROOT);
        return !first.equals(second) && (without(first, 1).equals(without(second, 1))
                || without(first, 2).equals(without(second, 2)));
    }

    /** A path without views in its last names. */
    private static String without(String path, int names) {
        int start = path.length();
        for (int i = 0; i < names && start >= 0; i++) {
            start = path.lastIndexOf('/', start - 1);
        }
        String end = path.substring(start + 1);
        return path.substring(0, start + 1) + REST.matcher(VIEW.matcher(end).replaceAll("")).replaceAll("");
    }
}
