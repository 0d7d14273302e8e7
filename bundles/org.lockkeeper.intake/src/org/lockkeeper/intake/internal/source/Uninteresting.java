package org.lockkeeper.intake.internal.source;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Folders of an installation that hold mail, indexes, keys or programs (domain facts, "Server data folder"): millions
 * of files in which there is nothing to find, and private things. A server that happens to be called "mail" is not
 * meant, so the folder around it decides.
 */
final class Uninteresting {

    private static final Set<String> ANYWHERE = Set.of("sslcert", "dbssl", "myspell", "#msgs", ".git");
    private static final Set<String> IN_STORE = Set.of("mail", "queue", "archive", "backup", "fulltextsearch");
    private static final Set<String> IN_INSTALLATION = Set.of("web", "license");

    private Uninteresting() {
    }

    /**
     * Whether a folder is not worth entering.
     *
     * @param parent name of the folder around it, {@code ""} where not known
     * @param siblings names of everything beside it
     */
    static boolean test(String name, String parent, Collection<String> siblings) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ANYWHERE.contains(lower)
                || IN_STORE.contains(lower) && (parent.equalsIgnoreCase("store")
                        || siblings.contains("mail") && siblings.contains("queue"))
                || IN_INSTALLATION.contains(lower) && siblings.contains("mailserver.cfg");
    }

    /** How many of the folders lead to one that is not worth entering, itself included; 0 where none is. */
    static int depth(List<String> folders) {
        for (int i = 0; i < folders.size(); i++) {
            if (test(folders.get(i), i == 0 ? "" : folders.get(i - 1), List.of())) {
                return i + 1;
            }
        }
        return 0;
    }
}
