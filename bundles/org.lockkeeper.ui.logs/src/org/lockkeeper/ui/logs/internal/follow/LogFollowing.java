package org.lockkeeper.ui.logs.internal.follow;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.lockkeeper.logs.LogFollower;
import org.lockkeeper.logs.LogSet.Happened;
import org.lockkeeper.logs.files.LogRows;
import org.lockkeeper.ui.logs.internal.actions.LogAction;
import org.lockkeeper.ui.logs.internal.actions.LogActions;
import org.lockkeeper.ui.logs.internal.actions.LogFeature;
import org.lockkeeper.ui.logs.internal.document.LogDocument;
import org.lockkeeper.ui.logs.internal.document.LogScope;
import org.lockkeeper.ui.logs.internal.text.LineCanvas;
import org.lockkeeper.ui.logs.internal.words.Counts;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/**
 * Goes along with a log that grows: stays at its end, until somebody scrolls up, and again once back there. What
 * happens while the log is not seen is shown when it is seen again. UI thread.
 */
public final class LogFollowing implements LogFeature {

    private final LogDocument document;
    private final LineCanvas canvas;
    private final BooleanSupplier complete;
    private final Listener listener;
    private final Consumer<String> state;
    private final FollowBar bar;
    /** What happened while nobody saw it. */
    private final List<Happened> missed = new ArrayList<>();
    private LogFollower follower;
    private LogRows.Moment moment;
    private String problem = "";
    private boolean paused;
    private boolean jumping;
    private long seen;
    private String news = "";

    /** Is told what comes of it. */
    public interface Listener {

        /**
         * There are more rows, or other ones.
         *
         * @param unchanged how many, from the first on, are as they were; 0 where what was read is void
         */
        void grown(long unchanged);

        /** It has ended by itself. */
        void ended();
    }

    /**
     * @param complete whether all lines are counted: else there is nothing to follow yet
     * @param state told what to say of it in short
     * @param bar where it is said that it waits
     */
    public LogFollowing(LogDocument document, LineCanvas canvas, BooleanSupplier complete, Listener listener,
            Consumer<String> state, FollowBar bar) {
        this.complete = complete;
        this.document = document;
        this.canvas = canvas;
        this.listener = listener;
        this.state = state;
        this.bar = bar;
        bar.onResume(() -> {
            resume();
            canvas.setFocus();
        });
        canvas.onEnd(this::resume);
        canvas.addListener(SWT.Paint, _ -> {
            if (!missed.isEmpty()) {
                document.scope().later(this::catchUp);
            }
        });
    }

    @Override
    public void offer(LogActions to) {
        to.onSwitch(LogAction.FOLLOW, this::follow);
    }

    /** Begins to follow, where all lines are counted, or follows no longer. */
    public void follow(boolean on) {
        if (!on) {
            stop();
        } else if (complete.getAsBoolean() && document.log() != null) {
            start();
        } else {
            listener.ended();
        }
    }

    /** Begins to look for more rows; the log has to be loaded. */
    private void start() {
        LogScope scope = document.scope();
        paused = false;
        follower = new LogFollower(document.log().set(), new LogFollower.Listener() {
            @Override
            public void changed(List<Happened> events) {
                scope.later(() -> happened(events));
            }

            @Override
            public void failed(String message) {
                scope.later(() -> wrong(message));
            }

            @Override
            public void recovered() {
                scope.later(() -> wrong(""));
            }

            @Override
            public void stopped(String message) {
                scope.later(() -> {
                    if (follower != null) {
                        catchUp();
                        stop();
                        listener.ended();
                        bar.say(message, false);
                    }
                });
            }
        });
        moment = document.log().set().rows().moment();
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
    private boolean resume() {
        if (follower == null || !paused) {
            return false;
        }
        news = "";
        toEnd();
        tell();
        return true;
    }

    private void wrong(String message) {
        if (follower != null) {
            problem = message;
            tell();
        }
    }

    @Override
    public void closing() {
        stop();
    }

    @Override
    public void closed() {
        stop();
    }

    /** Looks no longer. */
    private void stop() {
        if (follower != null) {
            follower.close();
            follower = null;
            missed.clear();
            news = "";
            problem = "";
            tell();
        }
    }

    /** Somebody scrolled. */
    public void scrolled() {
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
        for (Happened event : events) {
            news = switch (event.what()) {
                case GREW -> news.equals(LogMessages.FollowGone) ? "" : news;
                case ROTATED -> NLS.bind(LogMessages.FollowRotated, time());
                case TRUNCATED -> NLS.bind(LogMessages.FollowCut, time());
                case VANISHED -> LogMessages.FollowGone;
                case RENUMBERED -> news;
            };
        }
        missed.addAll(events);
        if (canvas.isVisible()) {
            catchUp();
        } else {
            List<Happened> once = missed.stream().distinct().toList();
            missed.clear();
            missed.addAll(once);
        }
    }

    /** Shows what happened since it was last shown. */
    private void catchUp() {
        if (missed.isEmpty() || document.log() == null) {
            return;
        }
        boolean isVoid = missed.stream().anyMatch(e -> e.what().isVoid());
        missed.clear();
        boolean waits = paused;
        LogRows.Moment then = moment;
        moment = document.log().set().rows().moment();
        jumping = true;
        listener.grown(isVoid ? 0 : then.unchanged());
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
        if (!problem.isEmpty()) {
            says.add(problem);
        }
        if (!news.isEmpty()) {
            says.add(news);
        }
        if (paused) {
            says.add(NLS.bind(LogMessages.FollowWaits, Counts.of(Math.max(0, canvas.count() - seen))));
        }
        bar.say(String.join("  ", says), paused);
    }
}
