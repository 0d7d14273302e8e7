package org.lockkeeper.intake.internal.discover;

import java.util.Locale;
import java.util.Set;

/** File names that say what a list of programs is, not whose it is. */
public final class GenericNames {

    private static final Set<String> WORDS = Set.of("programs", "program", "installed", "installedprograms", "software",
            "installedsoftware", "inventory", "inventories", "export", "osquery", "osqueryi", "wmic", "products",
            "product", "apps", "applications", "list", "output", "out", "result", "results", "report", "uninstall",
            "registry", "reg", "hklm", "hkcu", "x64", "x86", "64", "32", "64bit", "32bit", "wow6432node", "win32",
            "csv", "json", "txt", "all", "data", "win32product", "get", "package", "snapshot", "log");

    private GenericNames() {
    }

    /** Whether no part of a file's name can be a computer's. */
    public static boolean isGeneric(String fileName) {
        return computer(fileName) == null;
    }

    /**
     * The computer that a file is named after: the name without its ending and without words like "programs" around.
     *
     * @return {@code null} where nothing is left
     */
    public static String computer(String fileName) {
        String base = fileName.contains(".") ? fileName.substring(0, fileName.lastIndexOf('.')) : fileName;
        int from = 0;
        int to = base.length();
        while (from < to) {
            int end = from;
            while (end < to && !isSeparator(base.charAt(end))) {
                end++;
            }
            if (end > from && !WORDS.contains(base.substring(from, end).toLowerCase(Locale.ROOT))) {
                break;
            }
            from = Math.min(to, end + 1);
        }
        while (to > from) {
            int start = to;
            while (start > from && !isSeparator(base.charAt(start - 1))) {
                start--;
            }
            if (start < to && !WORDS.contains(base.substring(start, to).toLowerCase(Locale.ROOT))) {
                break;
            }
            to = Math.max(from, start - 1);
        }
        return from < to ? base.substring(from, to) : null;
    }

    private static boolean isSeparator(char c) {
        return c == '-' || c == '_' || c == '.' || c == ' ' || c == '(' || c == ')';
    }
}
