package org.lockkeeper.intake.internal.discover;

import java.util.List;
import java.util.Locale;
import java.util.Set;

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

    /** The names without those at the end that are no server's name; all where none would be left. */
    static List<String> climb(List<String> names) {
        int end = names.size();
        while (end > 0 && contains(names.get(end - 1))) {
            end--;
        }
        return end == 0 ? names : names.subList(0, end);
    }
}
