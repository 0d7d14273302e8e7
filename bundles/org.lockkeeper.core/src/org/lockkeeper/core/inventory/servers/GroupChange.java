package org.lockkeeper.core.inventory.servers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.internal.journal.KeptText;
import org.lockkeeper.text.secrets.Redaction;

/**
 * What somebody changes about a group of servers: one line of the journal, so that it is undone, exported and restored by
 * itself. Kept is what was done, not what holds: undoing one change leaves all others. To be made on one thread; nothing
 * happens before {@link #keep}.
 */
public final class GroupChange {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 1000;

    private final List<String> texts = new ArrayList<>();
    private final List<ServerGroup> all;
    private final String id;
    private String called;
    private boolean removed;

    private GroupChange(String id, String called, List<ServerGroup> all) {
        this.id = id;
        this.called = called;
        this.all = all;
    }

    /**
     * Begins a group.
     *
     * @param name what it is called
     * @param workspace where it will be
     * @throws ProblemException where the name can be none, or another group has it
     */
    public static GroupChange make(String name, Workspace workspace) throws ProblemException {
        List<ServerGroup> all = ServerGroup.in(workspace);
        GroupChange change = new GroupChange(GroupJournal.newId(name, workspace), name, all);
        change.rename(name);
        return change;
    }

    /**
     * Begins a change of a group that is there.
     *
     * @param all the groups of the workspace
     */
    public static GroupChange of(ServerGroup group, List<ServerGroup> all) {
        return new GroupChange(group.id(), group.name(), List.copyOf(all));
    }

    /**
     * Calls it otherwise.
     *
     * @throws ProblemException where the name can be none, or another group has it
     */
    public GroupChange rename(String name) throws ProblemException {
        String wanted = checked(name);
        for (ServerGroup other : all) {
            if (!other.id().equals(id) && other.isCalled(wanted)) {
                throw new ProblemException("There is a group of servers \"" + other.name() + "\" already; take another name.");
            }
        }
        called = wanted;
        return add(GroupJournal.NAME, wanted);
    }

    /** Gives it a colour. */
    public GroupChange colour(GroupColour colour) {
        return add(GroupJournal.COLOUR, colour.id());
    }

    /**
     * Writes something about it. What looks like a secret is hidden.
     *
     * @param note one line; {@code ""} takes the note away
     * @throws ProblemException where it is too long
     */
    public GroupChange note(String note) throws ProblemException {
        String line = Redaction.message(note.replaceAll("[\\p{Cntrl}\\s]+", " ").strip());
        if (line.length() > LONGEST_NOTE) {
            throw new ProblemException("A note may have " + LONGEST_NOTE + " characters; this one has " + line.length() + ".");
        }
        return add(GroupJournal.NOTE, line);
    }

    /**
     * Puts a server into it.
     *
     * @throws ProblemException where that is no name
     */
    public GroupChange put(String server) throws ProblemException {
        return add(GroupJournal.IN, oneLine(server));
    }

    /**
     * Takes a server out of it.
     *
     * @throws ProblemException where that is no name
     */
    public GroupChange take(String server) throws ProblemException {
        return add(GroupJournal.OUT, oneLine(server));
    }

    /** Removes the group; its servers stay. */
    public GroupChange remove() {
        removed = true;
        return add(GroupJournal.REMOVED, "");
    }

    /** Whether nothing was changed yet. */
    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /**
     * Keeps the change.
     *
     * @return the line of the journal, whose number takes it back
     * @throws ProblemException also where nothing was changed, or the workspace is read-only
     */
    public ImportEntry keep(Workspace workspace, Progress progress) throws ProblemException {
        if (texts.isEmpty()) {
            throw new ProblemException("Nothing of the group was changed.");
        }
        return KeptText.save((removed ? "remove group " : "group ") + called, GroupJournal.KIND, texts, workspace, progress);
    }

    private GroupChange add(String what, String value) {
        texts.add(id + '\t' + what + '\t' + value);
        return this;
    }

    private static String checked(String name) throws ProblemException {
        String wanted = oneLine(name);
        KeptText.requireNoSecret(wanted);
        if (wanted.length() > LONGEST_NAME) {
            throw new ProblemException("The name of a group may have " + LONGEST_NAME + " characters; this one has "
                    + wanted.length() + ".");
        }
        if (wanted.toLowerCase(Locale.ROOT).matches(".* \\(\\d+\\)")) {
            // what two groups of one name are told apart by, once a renaming is undone
            throw new ProblemException("The name of a group cannot end with a number in parentheses.");
        }
        return wanted;
    }

    private static String oneLine(String name) throws ProblemException {
        String line = name.strip();
        if (line.isEmpty() || line.chars().anyMatch(Character::isISOControl)) {
            throw new ProblemException("A group of servers, and each server in it, needs a name of one line.");
        }
        return line;
    }
}
