package org.lockkeeper.ui.workbench.internal.files;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.ui.files.FileChooser;

/** Asks by the dialogs of the system. */
public final class SystemFileChooser implements FileChooser {

    /** Made by injection. */
    @Inject
    public SystemFileChooser() {
        // nothing to keep
    }

    private static FileDialog dialog(Shell shell, int style, Request request) {
        FileDialog dialog = new FileDialog(shell, style);
        dialog.setText(request.title());
        if (!request.name().isEmpty()) {
            dialog.setFileName(request.name());
        }
        if (!request.kinds().isEmpty()) {
            dialog.setFilterNames(request.kinds().stream().map(Kind::title).toArray(String[]::new));
            dialog.setFilterExtensions(request.kinds().stream().map(Kind::pattern).toArray(String[]::new));
        }
        return dialog;
    }

    @Override
    public Optional<Path> open(Shell shell, Request request) {
        return Optional.ofNullable(dialog(shell, SWT.OPEN, request).open()).map(Path::of);
    }

    @Override
    public List<Path> openSeveral(Shell shell, Request request) {
        FileDialog dialog = dialog(shell, SWT.OPEN | SWT.MULTI, request);
        return dialog.open() == null ? List.of() : Arrays.stream(dialog.getFileNames())
                .map(name -> Path.of(dialog.getFilterPath()).resolve(name)).toList();
    }

    @Override
    public Optional<Path> folder(Shell shell, String title, String message) {
        DirectoryDialog dialog = new DirectoryDialog(shell, SWT.OPEN);
        dialog.setText(title);
        dialog.setMessage(message);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    @Override
    public Optional<Path> save(Shell shell, Request request) {
        FileDialog dialog = dialog(shell, SWT.SAVE, request);
        dialog.setOverwrite(true);
        while (true) {
            String chosen = dialog.open();
            if (chosen == null) {
                return Optional.empty();
            }
            Path file = Path.of(chosen);
            Path named = file.resolveSibling(SavedName.of(file.getFileName().toString(), request, dialog.getFilterIndex()));
            // the dialog has asked about the file that was chosen alone
            if (named.equals(file) || !Files.exists(named)) {
                return Optional.of(named);
            }
            dialog.setFilterPath(named.getParent().toString());
            dialog.setFileName(named.getFileName().toString());
        }
    }
}
