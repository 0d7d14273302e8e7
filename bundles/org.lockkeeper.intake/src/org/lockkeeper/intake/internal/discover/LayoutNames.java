package org.lockkeeper.intake.internal.discover;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of folders that are parts of a server folder and no server's name. */
final class LayoutNames {

    private static final Set<String> NAMES = Set.of("logs", "log", "store", "config", "conf", "cfg", "configuration",
            "settings", "inventories", "inventory", "programs", "software", "clients", "computers", "backup", "bak",
            "old");

    private LayoutNames() {
    }

    static boolean contains(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    /**
     * Whether a name is made of such names and numbers: {@code logs-2011-10}, {@code old logs 2}; behind the name of the
     * server's folder too.
     */
    static boolean isOfParts(String name, String server) {
        String rest = name.toLowerCase(Locale.ROOT);
        if (rest.matches(Pattern.quote(server.toLowerCase(Locale.ROOT)) + "[^\\p{L}\\p{N}].*")) {
            rest = rest.substring(server.length());
        }
        List<String> words = Arrays.stream(rest.split("[^\\p{L}]+")).filter(word -> !word.isEmpty()).toList();
        return !words.isEmpty() && words.stream().allMatch(LayoutNames::contains);
    }

    /** The names without those at the end that are no server's name; all where none would be left. */
    static List<String> climb(List<String> names) {
        int end = names.size();
        while (end > 0 && contains(names.get(end - 1))) {
            end--;
        }
        return end == 0 ? names : names.subList(0, end);
    }
}
