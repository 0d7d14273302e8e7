package org.lockkeeper.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;

/** Asks people which file or folder to read or write. Injected by type; to be used on the UI thread. */
public interface FileChooser {

    /**
     * What is asked for.
     *
     * @param title of the dialog
     * @param name of the file that is proposed; {@code ""} for none
     * @param kinds the kinds of files to choose among, the first one preferred; empty for any
     */
    record Request(String title, String name, List<Kind> kinds) {
        /** Copies the list. */
        public Request {
            Objects.requireNonNull(title);
            Objects.requireNonNull(name);
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * A kind of file.
     *
     * @param title for people
     * @param pattern of its names: {@code *.txt}
     */
    record Kind(String title, String pattern) {
    }

    /** Asks for one file that exists; empty where it was cancelled. */
    Optional<Path> open(Shell shell, Request request);

    /** Asks for any number of files that exist; empty where it was cancelled. */
    List<Path> openSeveral(Shell shell, Request request);

    /**
     * Asks for a folder that exists; empty where it was cancelled.
     *
     * @param title of the dialog
     * @param message what it is for
     */
    Optional<Path> folder(Shell shell, String title, String message);

    /** Asks for a file to write, and whether to replace it where it exists; empty where it was cancelled. */
    Optional<Path> save(Shell shell, Request request);
}
