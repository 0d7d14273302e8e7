package org.lockkeeper.ui.workbench.internal.problems;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.swt.widgets.Display;
import org.lockkeeper.api.extensions.Extension;
import org.lockkeeper.api.extensions.Extensions;
import org.lockkeeper.api.guard.ForeignFailures;

/**
 * What fails in extensions while the workbench runs, and which do not take part. Injected by type, one for the
 * application; the details go to the workbench's log.
 */
public final class ExtensionProblems extends Handler {

    private static final int MOST = 1000;

    private final Logger logger = Logger.getLogger(ForeignFailures.LOGGER);
    private final Display display;
    private final List<String> sentences = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /**
     * Listens from now on.
     *
     * @param extensions what was loaded; {@code null} where nothing was
     */
    @Inject
    public ExtensionProblems(Display display, @Optional Extensions extensions) {
        this.display = display;
        for (Extension extension : extensions == null ? List.<Extension>of() : extensions.all()) {
            if (!extension.isSound()) {
                sentences.add(extension.shortfall() + " " + String.join(" ", extension.problems()));
            }
        }
        setLevel(Level.WARNING);
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    /** All sentences so far, each once. */
    List<String> all() {
        return new ArrayList<>(sentences);
    }

    /** Calls the listener on the UI thread when there is another. */
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void publish(LogRecord entry) {
        if (!isLoggable(entry)) {
            return;
        }
        ILog.of(ExtensionProblems.class).warn(entry.getMessage(), entry.getThrown());
        String sentence = entry.getMessage() + " Details are in " + Platform.getLogFileLocation() + ".";
        synchronized (sentences) {
            if (sentences.contains(sentence) || sentences.size() >= MOST) {
                return;
            }
            sentences.add(sentence);
        }
        if (!display.isDisposed()) {
            display.asyncExec(() -> listeners.forEach(Runnable::run));
        }
    }

    @Override
    public void flush() {
        // nothing is kept back
    }

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }
}
