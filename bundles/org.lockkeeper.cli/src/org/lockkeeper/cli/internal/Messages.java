package org.lockkeeper.cli.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.report.text.SafeText;
import org.lockkeeper.text.secrets.Redaction;

/**
 * Standard error: errors and warnings always, notes unless asked to be quiet, progress only where a person watches. A
 * message that cannot be written is lost; there is nowhere left to tell of it.
 */
public final class Messages {

    private static final long REDRAW_NANOS = 100_000_000L;

    private final OutputStream err;
    private final boolean terminal;
    private final int width;
    private boolean quiet;
    private boolean progressShown;

    /**
     * Messages to a stream.
     *
     * @param err not closed
     * @param terminal whether a person watches
     * @param width columns of the terminal
     */
    public Messages(OutputStream err, boolean terminal, int width) {
        this.err = err;
        this.terminal = terminal;
        this.width = width;
    }

    /** Leaves out notes and progress from now on. */
    public void beQuiet() {
        quiet = true;
    }

    /** Something is wrong and the command failed. */
    public void error(String message) {
        line("lockkeeper: " + message);
    }

    /** Shows a line that somebody typed, and a mark below one of its characters. */
    public synchronized void pointAt(String typed, int column) {
        endProgress();
        String shown = SafeText.oneLine(typed);
        write("  " + shown + System.lineSeparator() + " ".repeat(1 + Math.min(column, shown.length() + 1)) + "^"
                + System.lineSeparator());
    }

    /** The command goes on, but its result lacks something. */
    public void warning(String message) {
        line("lockkeeper: warning: " + message);
    }

    /** Good to know. */
    public void note(String message) {
        if (!quiet) {
            line(message);
        }
    }

    /** Progress of a long task, shown on one line that is written over; ended by {@link #endProgress()}. */
    public Progress progress() {
        return quiet || !terminal ? Progress.NONE : new Line();
    }

    /**
     * Says what is kept now, and how it is taken back.
     *
     * @param what the sentence up to the number of the import, such as "The group \"A\" is kept as import"
     * @param entry the line of the journal that keeps it
     */
    public void kept(String what, ImportEntry entry) {
        endProgress();
        note(what + " " + entry.id() + "; taken back with: lockkeeper import --undo " + entry.id());
    }

    /** Takes the progress off the screen. */
    public synchronized void endProgress() {
        if (progressShown) {
            progressShown = false;
            write("\r\u001b[K");
        }
    }

    private synchronized void line(String text) {
        endProgress();
        // whatever file or argument is quoted
        write(SafeText.oneLine(Redaction.message(text)) + System.lineSeparator());
    }

    private void write(String text) {
        try {
            err.write(text.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException e) {
            // standard error is gone, and with it the place to say so
        }
    }

    private final class Line implements Progress {

        private String task = "";
        private double done = -1;
        private long drawnAt = System.nanoTime() - REDRAW_NANOS;

        @Override
        public void task(String name) {
            synchronized (Messages.this) {
                task = name;
                done = -1;
                draw();
            }
        }

        @Override
        public void fraction(double fraction) {
            synchronized (Messages.this) {
                done = fraction;
                draw();
            }
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        private void draw() {
            long now = System.nanoTime();
            if (now - drawnAt >= REDRAW_NANOS) {
                drawnAt = now;
                String percent = done < 0 ? "" : " " + Math.round(100 * Math.min(1, done)) + " %";
                String name = SafeText.oneLine(task);
                int room = Math.max(10, width - 1 - percent.length());
                progressShown = true;
                write("\r" + (name.length() > room ? name.substring(0, room) : name) + percent + "\u001b[K");
            }
        }
    }
}
