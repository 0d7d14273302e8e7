package org.lockkeeper.ui.logs.internal.tabs;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Control;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.logs.view.state.LogStates;
import org.lockkeeper.logs.view.state.RecentLogs;
import org.lockkeeper.ui.logs.internal.services.KeptSettings;
import org.lockkeeper.ui.logs.internal.services.LogServices;
import org.lockkeeper.ui.logs.internal.words.LogMessages;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.session.WorkspaceSession.SessionEvent;
import org.lockkeeper.ui.session.WorkspaceSession.State;

/** Keeps in the workspace what is open, moments after it changed; hands it out at the next start. UI thread. */
final class LogMemory {

    private static final int DELAY_MILLIS = 500;

    private final LogServices services;
    private final Control control;
    private final Supplier<LogStates> present;
    private final KeptSettings settings;
    private Subscription opening = () -> { };
    private RecentLogs recent = RecentLogs.NONE;
    private String kept = "";
    private boolean waiting;
    private boolean recalled;

    /** What is remembered. */
    record Remembered(LogStates open, RecentLogs recent) {
    }

    /**
     * @param control once it is disposed, nothing is kept
     * @param present what is open now
     */
    LogMemory(LogServices services, Control control, Supplier<LogStates> present) {
        this.services = services;
        this.control = control;
        this.present = present;
        settings = new KeptSettings(services, LogMessages.TextName, _ -> { });
    }

    /** Hands out what was open, as soon as the workspace is there. */
    void recall(Consumer<Remembered> told) {
        WorkspaceSession session = services.session();
        if (session.state() == State.OPEN) {
            read(told);
        } else {
            opening = session.listen(event -> {
                if (event instanceof SessionEvent.StateChanged(State state) && state == State.OPEN) {
                    opening.close();
                    read(told);
                }
            });
        }
    }

    private void read(Consumer<Remembered> told) {
        services.background().<Remembered>task(LogMessages.TextName, _ -> {
            var workspace = services.session().workspace();
            return new Remembered(workspace.setting(LogStates.KEY).map(LogStates::parse).orElse(LogStates.NONE),
                    workspace.setting(RecentLogs.KEY).map(RecentLogs::parse).orElse(RecentLogs.NONE));
        }).quiet().onDone(remembered -> {
            if (!control.isDisposed()) {
                RecentLogs sinceStart = recent;
                recent = remembered.recent;
                sinceStart.locations().reversed().forEach(l -> recent = recent.with(l));
                recalled = true;
                told.accept(remembered);
                changed();
            }
        }).onProblem(_ -> recalled = true).start();
    }

    /** Where the logs lie that were opened last. */
    RecentLogs recent() {
        return recent;
    }

    /** Somebody opened a log. */
    void opened(String location) {
        recent = recent.with(location);
        changed();
    }

    /** Something changed. */
    void changed() {
        if (!waiting && !control.isDisposed()) {
            waiting = true;
            control.getDisplay().timerExec(DELAY_MILLIS, () -> {
                waiting = false;
                if (!control.isDisposed()) {
                    keep();
                }
            });
        }
    }

    private void keep() {
        // what was open before must not be forgotten before it was read
        if (!recalled || services.session().state() != State.OPEN) {
            return;
        }
        String open = present.get().text();
        String last = recent.text();
        if (!kept.equals(open + last)) {
            kept = open + last;
            settings.put(LogStates.KEY, open);
            settings.put(RecentLogs.KEY, last);
        }
    }

    /** Stops waiting. */
    void close() {
        opening.close();
    }
}
