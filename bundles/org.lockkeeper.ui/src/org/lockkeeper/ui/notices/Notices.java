package org.lockkeeper.ui.notices;

import java.nio.file.Path;
import java.util.Optional;
import org.lockkeeper.api.util.Subscription;

/**
 * Tells what was done without stopping whoever works: for a while above the line at the bottom of the window, then in
 * that line, until something newer happens or it is put away. What went wrong is told otherwise. Injected by type; to be
 * used on the UI thread.
 */
public interface Notices {

    /** Tells it, in place of what was told before. */
    void tell(Notice notice);

    /**
     * Tells that a file or a folder was written, and offers to open it.
     *
     * @param text a sentence for people
     */
    void tellWritten(String text, Path file);

    /** What was told last; empty where it was put away. */
    Optional<Notice> latest();

    /** Shows nothing more of it. */
    void putAway();

    /** Calls the listener whenever something else is told, or nothing any more. */
    Subscription listen(Runnable listener);
}
