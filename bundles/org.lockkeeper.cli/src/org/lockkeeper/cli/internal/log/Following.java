package org.lockkeeper.cli.internal.log;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.cli.internal.Messages;
import org.lockkeeper.logs.LogFollower;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.LogSet.Happened;
import org.lockkeeper.logs.files.LogTrack;
import org.lockkeeper.logs.files.SourceChangedException;

/** Prints lines while they are written, until the user stops it or standard input ends. */
final class Following {

    private static final long FAST = 100;
    private static final long SLOW = 1000;
    /** So often it is looked whether files were deleted, besides after every rotation. */
    private static final int LOOKS = 50;
    private static final long SILENCE = 30_000_000_000L;
    private static final LogFollower.Listener SILENT = new LogFollower.Listener() {
        @Override
        public void changed(List<Happened> events) {
            // looked at by the loop
        }

        @Override
        public void failed(String message) {
            // thrown to the loop
        }
    };

    private final LogInput input;
    private final LogSet logs;
    private final Messages messages;
    private final StopSignal stop;
    private final Set<LogTrack> gone = new HashSet<>();
    private int looks;

    Following(LogInput input, Messages messages, StopSignal stop) {
        this.input = input;
        this.logs = input.logs();
        this.messages = messages;
        this.stop = stop;
    }

    /**
     * Prints what there is, and then what is written.
     *
     * @param pass searches and prints
     * @param endless whether to go on when standard input has ended
     * @throws IOException where a log cannot be read or the output not written
     */
    void run(LinePass pass, boolean endless, Progress progress) throws IOException, ProblemException {
        Optional<Spool> ending = endless ? Optional.empty() : input.spool();
        long changedAt = System.nanoTime();
        logs.expectGrowth();
        try (LogFollower follower = new LogFollower(logs, SILENT)) {
            boolean first = true;
            boolean again = false;
            while (!stop.isStopped()) {
                // asked before looking, so that nothing that came in between is missed
                boolean last = ending.map(Spool::isComplete).orElse(false);
                try {
                    List<Happened> events = follower.poll();
                    if (first) {
                        logs.load(progress, () -> {
                            // printed as a whole
                        });
                    }
                    events.forEach(this::tell);
                    if (events.stream().anyMatch(e -> e.what().isVoid())) {
                        pass.restart();
                    }
                    if (first || last || again || !events.isEmpty()) {
                        pass.run(last, first ? progress : stop.over(Progress.NONE));
                    }
                    drop(pass, first || events.stream().anyMatch(e -> e.what() != Happened.What.GREW));
                    first = false;
                    again = false;
                    changedAt = events.isEmpty() ? changedAt : System.nanoTime();
                } catch (SourceChangedException e) {
                    // cut while it was read: the next look tells, and begins with what is there then
                    pass.restart();
                    again = true;
                }
                if (last && !again) {
                    return;
                }
                stop.pause(System.nanoTime() - changedAt > SILENCE ? SLOW : FAST);
            }
        } catch (CancellationException | ClosedByInterruptException e) {
            if (!stop.isStopped()) {
                throw e;
            }
        }
    }

    /** Closes deleted files, all lines of which are printed: until then the system does not give their space free. */
    private void drop(LinePass pass, boolean now) throws IOException {
        looks++;
        if ((now || looks % LOOKS == 0) && logs.dropDeleted()) {
            logs.load(stop.over(Progress.NONE), () -> {
                // nothing is new
            });
            pass.restart();
        }
    }

    private void tell(Happened event) {
        String title = event.track().title();
        switch (event.what()) {
            case GREW -> gone.remove(event.track());
            case TRUNCATED -> messages.note(title + " was emptied or written anew; what it holds now follows.");
            case RENUMBERED -> {
                // told by other events where it matters
            }
            case ROTATED -> {
                gone.remove(event.track());
                messages.note(title + " was begun anew; the new file follows.");
            }
            case VANISHED -> {
                if (gone.add(event.track())) {
                    messages.note(title + " is gone; waiting for it to come back.");
                }
            }
        }
    }
}
