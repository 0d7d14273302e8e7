package org.lockkeeper.ui.logs.internal;

import java.util.List;
import java.util.function.Consumer;
import org.lockkeeper.logs.LogFollower;
import org.lockkeeper.logs.LogSet.Happened;

/**
 * Goes along with a log that grows: stays at its end, until somebody scrolls up, and again once back there. UI thread.
 */
final class LogFollowing {

    private final LogScene scene;
    private final LineCanvas canvas;
    private final Consumer<Boolean> grown;
    private final Consumer<String> state;
    private LogFollower follower;
    private boolean paused;

    /**
     * @param grown told that there are more rows; with {@code true} where what was read is void
     * @param state told what to say of it
     */
    LogFollowing(LogScene scene, LineCanvas canvas, Consumer<Boolean> grown, Consumer<String> state) {
        this.scene = scene;
        this.canvas = canvas;
        this.grown = grown;
        this.state = state;
    }

    /** Whether it goes along. */
    boolean isOn() {
        return follower != null;
    }

    /** Begins to look for more rows; the log has to be loaded. */
    void start() {
        int mine = scene.generation();
        paused = false;
        follower = new LogFollower(scene.log().set(), new LogFollower.Listener() {
            @Override
            public void changed(List<Happened> events) {
                scene.later(mine, () -> happened(events));
            }

            @Override
            public void failed(String message) {
                scene.later(mine, () -> state.accept(message));
            }
        });
        follower.start();
        canvas.end();
        state.accept(LogMessages.Following);
    }

    /** Looks no longer. */
    void stop() {
        if (follower != null) {
            follower.close();
            follower = null;
            state.accept("");
        }
    }

    /** Takes notice that somebody scrolled. */
    void scrolled() {
        if (follower != null && paused == canvas.isAtEnd()) {
            paused = !canvas.isAtEnd();
            state.accept(paused ? LogMessages.FollowPaused : LogMessages.Following);
        }
    }

    private void happened(List<Happened> events) {
        if (follower == null) {
            return;
        }
        boolean anew = events.stream().anyMatch(e -> e.what() == Happened.What.TRUNCATED);
        boolean gone = events.stream().anyMatch(e -> e.what() == Happened.What.VANISHED);
        boolean wasPaused = paused;
        grown.accept(anew);
        if (!wasPaused) {
            canvas.end();
            paused = false;
        }
        state.accept(gone ? LogMessages.FollowGone : paused ? LogMessages.FollowPaused : LogMessages.Following);
    }
}
