package org.lockkeeper.ui.workbench.internal.errors;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.lockkeeper.api.util.Subscription;

/**
 * What the workbench's log was told since the start: errors, and warnings that have a trace. So is whatever ends a thread.
 * The newest are kept; all of them are in the file. One for the application, injected by type.
 */
public final class ErrorLog {

    private static final int MOST = 500;

    private final Display display;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<LoggedError> errors = new ArrayList<>();
    private long number;

    /** Listens from now on. */
    @Inject
    public ErrorLog(Display display) {
        this.display = display;
        Platform.addLogListener((status, _) -> take(status));
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            ILog.of(ErrorLog.class).error("The thread \"" + thread.getName() + "\" ended.", failure);
            if (before != null) {
                before.uncaughtException(thread, failure);
            }
        });
    }

    private void take(IStatus status) {
        if (status.getSeverity() == IStatus.ERROR || status.getSeverity() == IStatus.WARNING && status.getException() != null) {
            add(new LoggedError(0, Instant.now(), String.valueOf(status.getMessage()), String.valueOf(status.getPlugin()),
                    trace(status.getException()), 1));
        }
    }

    private static String trace(Throwable failure) {
        if (failure == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        try {
            failure.printStackTrace(new PrintWriter(text, true));
        } catch (RuntimeException _) {
            // one of an extension may fail at this, too
            text.append(failure.getClass().getName());
        }
        return text.toString();
    }

    private void add(LoggedError error) {
        synchronized (errors) {
            int same = -1;
            for (int i = 0; i < errors.size() && same < 0; i++) {
                same = errors.get(i).isLike(error) ? i : -1;
            }
            errors.add(0, same < 0 ? new LoggedError(++number, error.at(), error.message(), error.bundle(), error.trace(), 1)
                    : errors.remove(same).again(error.at()));
            if (errors.size() > MOST) {
                errors.removeLast();
            }
        }
        if (!display.isDisposed()) {
            display.asyncExec(() -> listeners.forEach(Runnable::run));
        }
    }

    /** The errors, the latest first. Any thread. */
    List<LoggedError> all() {
        synchronized (errors) {
            return List.copyOf(errors);
        }
    }

    /** How many there are, each once. Any thread. */
    public int count() {
        return all().size();
    }

    /** Calls the listener on the UI thread when something happened. */
    public Subscription listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
