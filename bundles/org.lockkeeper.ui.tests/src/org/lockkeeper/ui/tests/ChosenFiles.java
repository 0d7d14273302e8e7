package org.lockkeeper.ui.tests;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.ui.files.FileChooser;

/** Chooses the file that a test wants, where a person would choose it in a dialog of the system. */
final class ChosenFiles implements FileChooser {

    private Path next;
    private Request asked;

    /** The file that is chosen from now on; {@code null} for whoever cancels. */
    void choose(Path file) {
        next = file;
    }

    /** What was asked for last; {@code null} for nothing. */
    Request asked() {
        return asked;
    }

    private Optional<Path> answer(Request request) {
        asked = request;
        return Optional.ofNullable(next);
    }

    @Override
    public Optional<Path> open(Shell shell, Request request) {
        return answer(request);
    }

    @Override
    public List<Path> openSeveral(Shell shell, Request request) {
        return answer(request).stream().toList();
    }

    @Override
    public Optional<Path> folder(Shell shell, String title, String message) {
        return Optional.ofNullable(next);
    }

    @Override
    public Optional<Path> save(Shell shell, Request request) {
        return answer(request);
    }
}
