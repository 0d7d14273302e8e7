package org.lockkeeper.core.internal.journal;

import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.text.secrets.Redaction;

/**
 * Texts that lines of the journal keep: marks of steps, scenarios, collections, settings. So they are undone, exported and
 * restored like everything else there. A line that keeps texts brings no evidence, but perhaps remarks.
 */
public final class KeptText {

    private KeptText() {
    }

    /** The texts of a kind that a line keeps, in order; none where it brings something else. */
    public static List<String> all(String kind, ImportEntry entry, Workspace workspace) throws ProblemException {
        return entry.observations() > 0 ? List.of() : texts(kind, entry, workspace);
    }

    private static List<String> texts(String kind, ImportEntry entry, Workspace workspace) throws ProblemException {
        return workspace.files(entry.id()).stream().filter(file -> kind.equals(file.kind()))
                .map(file -> file.file().path()).toList();
    }

    /** The text of a kind that a line keeps beside what one person states or remarks; empty where there is none. */
    public static Optional<String> besideStatement(String kind, ImportEntry entry, Workspace workspace)
            throws ProblemException {
        return entry.observations() > 0 && entry.files() == 2 ? texts(kind, entry, workspace).stream().findFirst()
                : Optional.empty();
    }

    /** The line of a text that is kept beside a statement. */
    public static JournalFile line(String kind, String text) {
        return new JournalFile(SourceFile.stated(text), null, kind, 0, 0, null);
    }

    /** The text of a kind that is all that a line keeps; empty where it brings something else. */
    public static Optional<String> only(String kind, ImportEntry entry, Workspace workspace) throws ProblemException {
        return entry.files() == 1 ? all(kind, entry, workspace).stream().findFirst() : Optional.empty();
    }

    /**
     * Refuses a name that holds what looks like a secret: names are kept, printed everywhere and asked for again, so that
     * nothing can be put in place of a part of them.
     */
    public static void requireNoSecret(String name) throws ProblemException {
        if (!Redaction.message(name).equals(name)) {
            throw new ProblemException("The name holds what looks like a password or a key; take another, since names are "
                    + "kept and printed.");
        }
    }

    /**
     * Keeps texts of a kind.
     *
     * @param what what they are, a phrase for the journal
     * @return the line of the journal
     */
    public static ImportEntry save(String what, String kind, List<String> texts, Workspace workspace, Progress progress)
            throws ProblemException {
        return workspace.state(what, List.of(), texts.stream()
                .map(text -> line(kind, text)).toList(), progress);
    }
}
