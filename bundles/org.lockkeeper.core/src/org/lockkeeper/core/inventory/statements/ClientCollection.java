package org.lockkeeper.core.inventory.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.RemarkAttributes;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.internal.journal.KeptText;

/**
 * Clients under a name: whoever a filter lets through at the time of asking, or, where it is fixed, whoever was put into
 * it. Kept in the journal, so that it is undone, exported and restored like everything else there; of several of one name
 * the newest counts.
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
            Optional<String> kept = KeptText.only(KIND, entry, workspace);
            kept = kept.isPresent() ? kept : KeptText.besideStatement(KIND, entry, workspace);
            kept.filter(text -> text.indexOf('\t') > 0).ifPresent(text -> {
                int tab = text.indexOf('\t');
                ClientCollection collection = new ClientCollection(text.substring(0, tab), text.substring(tab + 1), entry);
                byName.put(collection.name().toLowerCase(Locale.ROOT), collection);
            });
        }
        List<ClientCollection> all = new ArrayList<>(byName.values());
        all.sort((a, b) -> a.name().compareToIgnoreCase(b.name()));
        return all;
    }

    /** Whether it has the clients that were put into it, whatever becomes of them. */
    public boolean isFixed() {
        return filter.equals(fixed(name));
    }

    private static String fixed(String name) {
        return RemarkAttributes.COLLECTIONS.id() + " = \"" + name + '"';
    }

    /**
     * Keeps clients as a fixed collection; others are put into it, and taken out, by {@link Remark#collection}. One of the
     * name that is there already gets them besides.
     *
     * @param by who does it
     * @param at when, with an offset
     * @throws ProblemException also where there is no client, or the name can be none
     */
    public static ClientCollection saveFixed(String name, List<ClientRow> clients, String by, Moment at, Workspace workspace,
            Progress progress) throws ProblemException {
        String called = checked(name, "");
        if (clients.isEmpty()) {
            throw new ProblemException("A fixed collection needs a client at least; there is none.");
        }
        if (called.indexOf('"') >= 0) {
            throw new ProblemException("The name of a fixed collection has no quotation marks.");
        }
        try {
            Statement in = Remark.about(clients, List.of(Remark.collection(called, false)), by, "", at);
            ImportEntry entry = new Statement("collection " + called, in.observations()).keepIn(workspace,
                    List.of(KeptText.line(KIND, called + '\t' + fixed(called))), progress);
            return new ClientCollection(called, fixed(called), entry);
        } catch (IllegalArgumentException e) {
            throw new ProblemException("For a collection: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Keeps a collection.
     *
     * @param filter a filter that was understood
     */
    public static ClientCollection save(String name, String filter, Workspace workspace, Progress progress)
            throws ProblemException {
        String written = filter.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ').strip();
        String called = checked(name, written);
        ImportEntry entry = KeptText.save("collection " + called, KIND, List.of(called + "\t" + written), workspace,
                progress);
        return new ClientCollection(called, written, entry);
    }

    private static String checked(String name, String filter) throws ProblemException {
        String called = name.strip();
        if (called.isEmpty() || called.chars().anyMatch(Character::isISOControl)) {
            throw new ProblemException("A collection needs a name of one line.");
        }
        KeptText.requireNoSecret(called);
        if (called.length() + filter.length() > LONGEST) {
            throw new ProblemException("The name and the filter of a collection may have " + LONGEST
                    + " characters together; these have " + (called.length() + filter.length()) + ".");
        }
        return called;
    }
}
