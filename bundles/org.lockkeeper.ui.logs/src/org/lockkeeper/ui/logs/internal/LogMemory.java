package org.lockkeeper.ui.logs.internal;

import java.util.function.Consumer;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.ui.logs.internal.model.LogState;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.session.WorkspaceSession.SessionEvent;
import org.lockkeeper.ui.session.WorkspaceSession.State;

/** Keeps in the workspace what is open, moments after it changed; hands it out at the next start. UI thread. */
final class LogMemory {

    private static final int DELAY_MILLIS = 1_500;

    private final LogScene scene;
    private final WorkspaceSession session;
    private final LineCanvas canvas;
    private final java.util.function.Supplier<LogState> present;
    private Subscription opening = () -> { };
    private String kept = "";
    private boolean waiting;

    /**
     * @param present what is open now; {@code null} for nothing
     */
    LogMemory(LogScene scene, WorkspaceSession session, LineCanvas canvas,
            java.util.function.Supplier<LogState> present) {
        this.scene = scene;
        this.session = session;
        this.canvas = canvas;
        this.present = present;
    }

    /** Hands out what was open, as soon as the workspace is there; not at all where there was nothing. */
    void recall(Consumer<LogState> told) {
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

    private void read(Consumer<LogState> told) {
        scene.<LogState>task(LogMessages.TextName, _ -> session.workspace().setting(LogState.KEY)
                .flatMap(LogState::parse).orElse(null)).quiet().onDone(state -> {
                    if (state != null && !canvas.isDisposed() && scene.log() == null) {
                        told.accept(state);
                    }
                }).onProblem(_ -> { }).start();
    }

    /** Takes notice that something changed. */
    void changed() {
        if (!waiting && !canvas.isDisposed()) {
            waiting = true;
            canvas.getDisplay().timerExec(DELAY_MILLIS, () -> {
                waiting = false;
                if (!canvas.isDisposed()) {
                    keep();
                }
            });
        }
    }

    private void keep() {
        LogState state = present.get();
        String text = state == null ? "" : state.text();
        if (session.state() == State.OPEN && !text.isEmpty() && !text.equals(kept)) {
            kept = text;
            scene.<Void>task(LogMessages.TextName, _ -> write(text)).quiet().onProblem(_ -> { }).start();
        }
    }

    private Void write(String text) throws ProblemException {
        session.workspace().setSetting(LogState.KEY, text);
        return null;
    }

    /** Waits for nothing any more. */
    void close() {
        opening.close();
    }
}
