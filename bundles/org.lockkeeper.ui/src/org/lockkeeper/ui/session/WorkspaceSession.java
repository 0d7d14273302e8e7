package org.lockkeeper.ui.session;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.ui.jobs.Task;

/**
 * The open workspace. Everything that takes long runs in the background, with progress and cancel; what goes wrong is
 * told in a dialog. Injected by type; never blocks; to be used on the UI thread.
 */
public interface WorkspaceSession {

    /** How far the opening is. */
    enum State {
        /** Being opened. */
        OPENING,
        /** Open. */
        OPEN,
        /** Could not be opened: {@link #failure()}. */
        FAILED
    }

    /** Something that happened to the workspace. */
    sealed interface SessionEvent {
        /**
         * The opening went on.
         *
         * @param state how far it is
         */
        record StateChanged(State state) implements SessionEvent {
        }

        /**
         * The model changed.
         *
         * @param model the new one
         */
        record ModelChanged(Model model) implements SessionEvent {
        }

        /**
         * The journal changed.
         *
         * @param imports the whole journal, oldest first
         */
        record JournalChanged(List<ImportEntry> imports) implements SessionEvent {
        }

        /**
         * An import that was begun here is done.
         *
         * @param entry its line in the journal
         */
        record ImportDone(ImportEntry entry) implements SessionEvent {
        }

        /**
         * The list of problems changed.
         *
         * @param problems sentences for people, newest first
         */
        record ProblemsChanged(List<String> problems) implements SessionEvent {
        }
    }

    /** The workspace itself; its slow methods are not for the UI thread. */
    Workspace workspace();

    /** How far the opening is. */
    State state();

    /** Whether it is open, and not only to be read. */
    default boolean isChangeable() {
        return state() == State.OPEN && !workspace().isReadOnly();
    }

    /** Why it could not be opened, for people; {@code ""} where it could. */
    String failure();

    /** What is known now. */
    Model model();

    /** The journal as last read, oldest first. */
    List<ImportEntry> imports();

    /** Problems that the workspace reported since the start, newest first, a bounded number. */
    List<String> problems();

    /** Opens the workspace; does nothing where that is under way or done. Called by the life cycle. */
    void open();

    /** Reads folders, zips and files into the workspace. */
    default Task importPaths(List<Path> paths) {
        return importFrom(new IntakeRequest(paths, null));
    }

    /** Reads folders, zips and files into the workspace, for a server and with columns that somebody named. */
    Task importFrom(IntakeRequest request);

    /** Takes an import back. */
    Task undo(long importId);

    /** Writes the whole workspace into one file. */
    Task exportTo(Path file);

    /** Replaces the workspace by what was exported. */
    Task restoreFrom(Path file);

    /** Verifies the workspace and shows what was found. */
    Task check();

    /** Calls the listener on the UI thread from now on. */
    Subscription listen(Consumer<? super SessionEvent> listener);
}
