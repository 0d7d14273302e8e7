package org.lockkeeper.ui.logs.internal.bookmarks;

import java.util.function.Consumer;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lockkeeper.logs.view.bookmarks.BookmarkStore;
import org.lockkeeper.logs.view.bookmarks.Bookmarks.Bookmark;
import org.lockkeeper.logs.view.bookmarks.PlacedBookmarks;
import org.lockkeeper.logs.view.bookmarks.PlacedBookmarks.Placed;
import org.lockkeeper.logs.view.document.OpenLog;
import org.lockkeeper.ui.jobs.Work;
import org.lockkeeper.ui.logs.internal.actions.LogAction;
import org.lockkeeper.ui.logs.internal.actions.LogActions;
import org.lockkeeper.ui.logs.internal.actions.LogFeature;
import org.lockkeeper.ui.logs.internal.document.LogDocument;
import org.lockkeeper.ui.logs.internal.text.LineCanvas;
import org.lockkeeper.ui.logs.internal.words.LogMessages;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The bookmarks of the log that is open, of whatever files it consists, kept in the workspace. UI thread. */
public final class LogBookmarks implements LogFeature {

    private final LogDocument document;
    private final LineCanvas canvas;
    private final WorkspaceSession session;
    private final Consumer<String> note;
    private final Runnable changed;
    private PlacedBookmarks bookmarks = PlacedBookmarks.NONE;
    private int edits;
    private int writing;
    private boolean wanted;

    /**
     * @param note says what is wrong
     * @param changed told that other lines are marked
     */
    public LogBookmarks(LogDocument document, LineCanvas canvas, WorkspaceSession session, Consumer<String> note,
            Runnable changed) {
        this.document = document;
        this.canvas = canvas;
        this.session = session;
        this.note = note;
        this.changed = changed;
    }

    /** Those of the log that is seen. */
    public PlacedBookmarks shown() {
        return bookmarks;
    }

    @Override
    public void offer(LogActions to) {
        to.on(LogAction.BOOKMARK, this::toggle);
        to.on(LogAction.NEXT_BOOKMARK, () -> step(true));
        to.on(LogAction.PREVIOUS_BOOKMARK, () -> step(false));
        to.on(LogAction.BOOKMARKS, this::list);
    }

    @Override
    public void loaded() {
        read();
    }

    @Override
    public void grown(boolean anew) {
        read();
    }

    /** Forgets those of the log that was open. */
    @Override
    public void opening() {
        bookmarks = PlacedBookmarks.NONE;
    }

    private BookmarkStore store(OpenLog log) {
        return new BookmarkStore(session.workspace(), log);
    }

    /** Reads those of the log, whose lines are counted; after what is being kept just now. */
    void read() {
        wanted = writing > 0;
        if (wanted || document.log() == null) {
            return;
        }
        int before = edits;
        OpenLog log = document.log();
        document.scope().<PlacedBookmarks>task(LogMessages.Bookmarks, _ -> store(log).read()).quiet().onDone(read -> {
            if (before != edits) {
                read();
            } else {
                bookmarks = read;
                changed.run();
            }
        }).onProblem(note).start();
    }

    // one after the other: each reads what was kept, and keeps it changed
    private void write(Work<Void> work) {
        edits++;
        writing++;
        document.scope().<Void>lasting(LogMessages.Bookmark, progress -> {
            synchronized (this) {
                return work.run(progress);
            }
        }).quiet().onDone(_ -> written()).onCancelled(this::written).onProblem(problem -> {
            written();
            note.accept(problem);
        }).start();
    }

    private void written() {
        writing--;
        if (wanted && writing == 0) {
            read();
        }
    }

    /** Marks the current line with a note, or changes or takes away its mark. */
    void toggle() {
        long row = canvas.currentRow();
        OpenLog log = document.log();
        if (row < 0 || log == null) {
            return;
        }
        Placed there = bookmarks.at(row);
        if (there != null) {
            edit(there);
            return;
        }
        document.scope().<Placed>task(LogMessages.Bookmark, _ -> store(log).at(row)).quiet().onDone(this::edit)
                .onProblem(note).start();
    }

    /** Asks for another note of a bookmark; an empty one of a bookmark that there was takes it away. */
    void edit(Placed placed) {
        boolean known = bookmarks.has(placed.row());
        InputDialog dialog = new InputDialog(canvas.getShell(), LogMessages.BookmarkTitle,
                NLS.bind(known ? LogMessages.BookmarkChange : LogMessages.BookmarkAsk, placed.row() + 1),
                placed.mark().note(), null) {
            @Override
            protected Control createDialogArea(Composite parent) {
                Control area = super.createDialogArea(parent);
                WidgetIds.set(getText(), "log.bookmark.note");
                return area;
            }
        };
        if (dialog.open() == Window.OK) {
            String text = dialog.getValue().strip();
            if (text.isEmpty() && known) {
                remove(placed);
            } else {
                keep(new Placed(placed.row(), placed.file(), placed.key(),
                        new Bookmark(placed.mark().line(), text, placed.mark().text())));
            }
        }
    }

    private void keep(Placed placed) {
        bookmarks = bookmarks.with(placed);
        changed.run();
        OpenLog log = document.log();
        write(_ -> {
            store(log).keep(placed);
            return null;
        });
    }

    /** Takes a bookmark away. */
    void remove(Placed placed) {
        bookmarks = bookmarks.without(placed.row());
        changed.run();
        OpenLog log = document.log();
        write(_ -> {
            store(log).forget(placed);
            return null;
        });
    }

    /** Goes to the next or previous bookmark, going round. */
    void step(boolean forward) {
        long row = canvas.currentRow();
        goTo(forward ? bookmarks.after(row) : bookmarks.before(row));
    }

    /** Goes to a bookmark; {@code null} where there is none. */
    void goTo(Placed placed) {
        if (placed == null) {
            note.accept(LogMessages.NoBookmarks);
        } else {
            canvas.reveal(placed.row());
            canvas.setFocus();
            note.accept(placed.mark().note());
        }
    }

    /** Shows all of them as a list. */
    void list() {
        if (bookmarks.size() == 0) {
            note.accept(LogMessages.NoBookmarks);
        } else {
            new BookmarkList(canvas.getShell(), this).open();
        }
    }
}
