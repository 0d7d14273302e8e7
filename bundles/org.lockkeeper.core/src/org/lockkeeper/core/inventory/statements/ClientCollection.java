package org.lockkeeper.core.inventory.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.internal.journal.KeptText;

/**
 * Clients under a name: whoever a filter lets through at the time of asking. Kept in the journal, so that it is undone,
 * exported and restored like everything else there; of several of one name the newest counts.
 *
 * @param name its name, without line breaks and tabs
 * @param filter the filter as it was written
 * @param entry the line of the journal that keeps it
 */
public record ClientCollection(String name, String filter, ImportEntry entry) {

    private static final String KIND = "collection";
    private static final int LONGEST = 1000;

    /** Checks that nothing is missing. */
    public ClientCollection {
        Objects.requireNonNull(name);
        Objects.requireNonNull(filter);
        Objects.requireNonNull(entry);
    }

    /** The collections of a workspace, by their names. */
    public static List<ClientCollection> in(Workspace workspace) throws ProblemException {
        Map<String, ClientCollection> byName = new LinkedHashMap<>();
        for (ImportEntry entry : workspace.imports()) {
            KeptText.only(KIND, entry, workspace).filter(text -> text.indexOf('\t') > 0).ifPresent(text -> {
                int tab = text.indexOf('\t');
                ClientCollection collection = new ClientCollection(text.substring(0, tab), text.substring(tab + 1), entry);
                byName.put(collection.name().toLowerCase(Locale.ROOT), collection);
            });
        }
        List<ClientCollection> all = new ArrayList<>(byName.values());
        all.sort((a, b) -> a.name().compareToIgnoreCase(b.name()));
        return all;
    }

    /**
     * Keeps a collection.
     *
     * @param filter a filter that was understood
     */
    public static ClientCollection save(String name, String filter, Workspace workspace, Progress progress)
            throws ProblemException {
        String called = name.strip();
        String written = filter.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ').strip();
        if (called.isEmpty() || called.chars().anyMatch(Character::isISOControl)) {
            throw new ProblemException("A collection needs a name of one line.");
        }
        if (called.length() + written.length() > LONGEST) {
            throw new ProblemException("The name and the filter of a collection may have " + LONGEST
                    + " characters together; these have " + (called.length() + written.length()) + ".");
        }
        ImportEntry entry = KeptText.save("collection " + called, KIND, List.of(called + "\t" + written), workspace,
                progress);
        return new ClientCollection(called, written, entry);
    }
}
