package org.lockkeeper.ui.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;

/**
 * Something that the journal holds a list of, read in the background when the workspace is open and again whenever the
 * journal changed. To be used on the UI thread.
 *
 * @param <T> what the list is of; with equals
 */
public final class JournalReading<T> {

    /** Reads the list; on a thread of the background. */
    @FunctionalInterface
    public interface Reader<T> {

        /** What the journal holds now. */
        List<T> read(Workspace workspace) throws ProblemException;
    }

    private final WorkspaceSession session;
    private final Background background;
    private final String title;
    private final Reader<T> reader;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private List<T> all = List.of();
    private boolean known;
    private Task reading;

    /**
     * Begins to read, and to listen for as long as the session lives.
     *
     * @param title what is done while it is read, for people
     */
    public JournalReading(WorkspaceSession session, Background background, String title, Reader<T> reader) {
        this.session = session;
        this.background = background;
        this.title = title;
        this.reader = reader;
        session.listen(event -> {
            if (event instanceof WorkspaceSession.SessionEvent.JournalChanged) {
                read();
            }
        });
        if (session.state() == WorkspaceSession.State.OPEN) {
            read();
        }
    }

    private void read() {
        if (reading != null) {
            reading.cancel();
        }
        Task[] self = new Task[1];
        self[0] = background.task(title, _ -> reader.read(session.workspace())).quiet().onDone(found -> {
            // a later one may be under way already
            if (self[0] == reading && !(known && found.equals(all))) {
                known = true;
                all = List.copyOf(found);
                listeners.forEach(Runnable::run);
            }
        }).start();
        reading = self[0];
    }

    /** What the journal held when it was read last; empty before that. */
    public List<T> all() {
        return all;
    }

    /** Calls the listener whenever the list is another one. */
    public Subscription listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
