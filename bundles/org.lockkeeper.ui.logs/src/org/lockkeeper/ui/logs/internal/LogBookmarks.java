package org.lockkeeper.ui.logs.internal;

import java.util.function.Consumer;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.ui.logs.internal.model.Bookmarks;
import org.lockkeeper.ui.session.WorkspaceSession;

/**
 * The bookmarks of the log that is open, kept in the workspace under the file's content. They are of the file alone;
 * where it is seen together with others they rest. UI thread.
 */
final class LogBookmarks {

    private final LogScene scene;
    private final LineCanvas canvas;
    private final WorkspaceSession session;
    private final Consumer<String> note;
    private final Runnable changed;
    private SourceFile file;
    private Bookmarks bookmarks = Bookmarks.NONE;

    LogBookmarks(LogScene scene, LineCanvas canvas, WorkspaceSession session, Consumer<String> note,
            Runnable changed) {
        this.scene = scene;
        this.canvas = canvas;
        this.session = session;
        this.note = note;
        this.changed = changed;
    }

    /** Those of the log that is seen; none where it is seen with others. */
    Bookmarks shown() {
        return scene.log() == null || scene.log().isSeveral() ? Bookmarks.NONE : bookmarks;
    }

    /** Reads those of a file that is being opened. */
    void open(SourceFile opened) {
        file = opened;
        bookmarks = Bookmarks.NONE;
        int mine = scene.generation();
        scene.<Bookmarks>task(LogMessages.Bookmark, _ -> session.workspace().setting(Bookmarks.key(opened))
                .map(Bookmarks::parse).orElse(Bookmarks.NONE)).quiet().onDone(read -> {
                    if (scene.isCurrent(mine)) {
                        bookmarks = read;
                        changed.run();
                    }
                }).onProblem(note).start();
    }

    /** Marks the current line with a note, or changes or takes away its mark. */
    void toggle() {
        long row = canvas.currentRow();
        if (row < 0) {
            return;
        }
        if (scene.log().isSeveral()) {
            note.accept(LogMessages.BookmarkAlone);
            return;
        }
        InputDialog dialog = new InputDialog(canvas.getShell(), LogMessages.Bookmark,
                NLS.bind(bookmarks.has(row) ? LogMessages.BookmarkChange : LogMessages.BookmarkAsk, row + 1),
                bookmarks.note(row), null);
        if (dialog.open() == Window.OK) {
            String text = dialog.getValue().strip();
            keep(text.isEmpty() && bookmarks.has(row) ? bookmarks.without(row) : bookmarks.with(row, text));
        }
    }

    private void keep(Bookmarks wanted) {
        bookmarks = wanted;
        changed.run();
        SourceFile of = file;
        scene.<Void>task(LogMessages.Bookmark, _ -> {
            session.workspace().setSetting(Bookmarks.key(of), wanted.size() == 0 ? null : wanted.text());
            return null;
        }).quiet().onProblem(note).start();
    }

    /** Goes to the next bookmark. */
    void next() {
        long next = shown().after(canvas.currentRow());
        if (next < 0) {
            note.accept(LogMessages.NoBookmarks);
        } else {
            canvas.reveal(next);
            note.accept(shown().note(next));
        }
    }
}
