package org.lockkeeper.ui.workbench.internal.palette;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.lockkeeper.api.ui.SearchHit;
import org.lockkeeper.api.ui.SearchRequest;
import org.lockkeeper.api.ui.SearchSource;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.workbench.internal.Messages;

/**
 * Asks the sources that may take long: when somebody stops typing, each in the background, superseded by the next question.
 * UI thread.
 */
final class SlowSources {

    private static final int PAUSE_MS = 150;

    /** Told of what they find for the question that was asked last. */
    interface Listener {

        /** Something was found. */
        void found(SearchSource source, List<SearchHit> hits);

        /** Something could not be searched, for people. */
        void problem(SearchSource source, String sentence);

        /** All came to their ends. */
        void ended();
    }

    private final Workspace workspace;
    private final Background background;
    private final int most;
    private final Listener listener;
    private final List<Task> tasks = new ArrayList<>();
    private final Map<String, SearchSource> asked = new HashMap<>();
    // a question is known by its object, since the same text may be asked for twice
    private Object question = new Object();
    private int open;

    /** @param most how many finds of each are of use */
    SlowSources(Workspace workspace, Background background, int most, Listener listener) {
        this.workspace = workspace;
        this.background = background;
        this.most = most;
        this.listener = listener;
    }

    /** Asks them, in place of what was asked before. */
    void ask(Control owner, String typed, List<SearchSource> sources) {
        stop();
        Object present = question;
        open = sources.size();
        owner.getDisplay().timerExec(PAUSE_MS, () -> {
            if (!owner.isDisposed() && present == question) {
                sources.forEach(source -> start(owner, typed, source));
            }
        });
    }

    private void start(Control owner, String typed, SearchSource source) {
        Object present = question;
        // a disposed control has none, and something may be found while the box is closed
        Display display = owner.getDisplay();
        asked.put(source.id(), source);
        tasks.add(background.task(Messages.Palette_reading, progress -> {
            source.search(new SearchRequest(typed, most, workspace, progress), hits -> display.asyncExec(() -> {
                if (!owner.isDisposed() && present == question) {
                    listener.found(source, hits);
                }
            }));
            return null;
        }).quiet().onDone(_ -> ended(display, owner, present)).onProblem(sentence -> display.asyncExec(() -> {
            if (!owner.isDisposed() && present == question) {
                listener.problem(source, sentence);
                ended(display, owner, present);
            }
        })).start());
    }

    // asked for after what was found, so that nothing comes behind it
    private void ended(Display display, Control owner, Object present) {
        display.asyncExec(() -> {
            if (!owner.isDisposed() && present == question && --open == 0) {
                listener.ended();
            }
        });
    }

    /** Looks for nothing any more. */
    void stop() {
        question = new Object();
        tasks.forEach(Task::cancel);
        tasks.clear();
    }

    /** The box is closed. */
    void close() {
        stop();
        List<SearchSource> left = List.copyOf(asked.values());
        background.task(Messages.Palette_reading, _ -> {
            left.forEach(SearchSource::closed);
            return null;
        }).quiet().start();
    }
}
