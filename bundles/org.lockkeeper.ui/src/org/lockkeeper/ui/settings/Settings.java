package org.lockkeeper.ui.settings;

import java.nio.file.Path;
import java.util.List;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Subscription;

/** What people chose. Injected by type; to be used on the UI thread but for files. */
public interface Settings {

    /** What is chosen; the standard where nothing is, or where what was kept is no value any more. */
    <T> T get(Setting<T> setting);

    /** Chooses a value, and keeps it. The standard is kept as "nothing chosen". */
    <T> void set(Setting<T> setting, T value);

    /** Whether something else than the standard is chosen. */
    boolean isChosen(Setting<?> setting);

    /** All pages, ours first, then those of extensions by their titles. */
    List<SettingsPage> pages();

    /**
     * Writes all that was chosen to a text file.
     *
     * @return how many settings were written
     * @throws ProblemException where that is not possible: a sentence with what to do
     */
    int exportTo(Path file) throws ProblemException;

    /**
     * Chooses what a file says that {@link #exportTo} wrote; what it does not name stays as it is.
     *
     * @return what of it could not be taken, a sentence each
     * @throws ProblemException where the file cannot be read: a sentence with what to do
     */
    List<String> importFrom(Path file) throws ProblemException;

    /** Calls the listener whenever something was chosen. */
    Subscription listen(Runnable listener);
}
