package org.lockkeeper.ui.logs.internal;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
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
    private final FollowBar bar;
    private LogFollower follower;
    private boolean paused;
    private boolean jumping;
    private long seen;
    private String news = "";

    /**
     * @param grown told that there are more rows; with {@code true} where what was read is void
     * @param state told what to say of it in short
     * @param bar where it is said that it waits
     */
    LogFollowing(LogScene scene, LineCanvas canvas, Consumer<Boolean> grown, Consumer<String> state, FollowBar bar) {
        this.scene = scene;
        this.canvas = canvas;
        this.grown = grown;
        this.state = state;
        this.bar = bar;
        bar.onResume(() -> {
            resume();
            canvas.setFocus();
        });
        canvas.onEnd(this::resume);
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
        news = "";
        toEnd();
        tell();
    }

    private void toEnd() {
        jumping = true;
        canvas.end();
        jumping = false;
        paused = false;
    }

    /** Goes to the end and stays there, where it waits; whether it did. */
    boolean resume() {
        if (follower == null || !paused) {
            return false;
        }
        news = "";
        toEnd();
        tell();
        return true;
    }

    /** Looks no longer. */
    void stop() {
        if (follower != null) {
            follower.close();
            follower = null;
            news = "";
            tell();
        }
    }

    /** Takes notice that somebody scrolled. */
    void scrolled() {
        if (follower != null && !jumping && paused == canvas.isAtEnd()) {
            paused = !canvas.isAtEnd();
            seen = canvas.count();
            tell();
        }
    }

    private void happened(List<Happened> events) {
        if (follower == null) {
            return;
        }
        boolean waits = paused;
        for (Happened event : events) {
            news = switch (event.what()) {
                case GREW -> news.equals(LogMessages.FollowGone) ? "" : news;
                case ROTATED -> NLS.bind(LogMessages.FollowRotated, time());
                case TRUNCATED -> NLS.bind(LogMessages.FollowCut, time());
                case VANISHED -> LogMessages.FollowGone;
            };
        }
        jumping = true;
        grown.accept(events.stream().anyMatch(e -> e.what() == Happened.What.TRUNCATED));
        jumping = false;
        if (!waits) {
            toEnd();
        }
        paused = waits;
        tell();
    }

    private static String time() {
        return LocalTime.now().format(DateTimeFormatter.ofPattern("HH:mm:ss"));
    }

    private void tell() {
        if (follower == null) {
            state.accept("");
            bar.say("", false);
            return;
        }
        state.accept(paused ? LogMessages.FollowPaused : LogMessages.Following);
        List<String> says = new ArrayList<>();
        if (!news.isEmpty()) {
            says.add(news);
        }
        if (paused) {
            says.add(NLS.bind(LogMessages.FollowWaits, Counts.of(Math.max(0, canvas.count() - seen))));
        }
        bar.say(String.join("  ", says), paused);
    }
}
