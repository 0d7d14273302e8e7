package org.lockkeeper.ui.logs.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.logs.files.LogOpener;

/** Asks which other logs to merge with the one that is open: those beside it, or any others. UI thread. */
final class MergeMenu {

    private static final int MOST_ITEMS = 40;

    private final LineCanvas canvas;

    MergeMenu(LineCanvas canvas) {
        this.canvas = canvas;
    }

    /** Opens the menu. */
    void open(SourceFile file, List<String> merged, Consumer<List<String>> wanted) {
        Menu menu = new Menu(canvas);
        List<String> beside = new ArrayList<>(beside(file));
        merged.stream().filter(m -> !beside.contains(m)).forEach(beside::add);
        for (String path : beside) {
            MenuItem item = item(menu, SWT.CHECK, Path.of(path).getFileName().toString(), () -> {
                List<String> now = new ArrayList<>(merged);
                if (!now.remove(path)) {
                    now.add(path);
                }
                wanted.accept(List.copyOf(now));
            });
            item.setSelection(merged.contains(path));
        }
        if (!beside.isEmpty()) {
            new MenuItem(menu, SWT.SEPARATOR);
        }
        item(menu, SWT.PUSH, LogMessages.MergeOther, () -> choose(merged, wanted));
        item(menu, SWT.PUSH, LogMessages.MergeNone, () -> wanted.accept(List.of())).setEnabled(!merged.isEmpty());
        menu.addListener(SWT.Hide, _ -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setLocation(canvas.toDisplay(60, 0));
        menu.setVisible(true);
    }

    private void choose(List<String> merged, Consumer<List<String>> wanted) {
        FileDialog dialog = new FileDialog(canvas.getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText(LogMessages.MergeOther);
        if (dialog.open() != null) {
            List<String> now = new ArrayList<>(merged);
            for (String name : dialog.getFileNames()) {
                now.add(Path.of(dialog.getFilterPath(), name).toString());
            }
            wanted.accept(List.copyOf(now));
        }
    }

    private static MenuItem item(Menu menu, int style, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, style);
        item.setText(text.replace("&", "&&"));
        item.addListener(SWT.Selection, _ -> action.run());
        return item;
    }

    /** Locations of the logs that lie beside a file. */
    static List<String> beside(SourceFile file) {
        try {
            Path path = Path.of(file.location()).toAbsolutePath();
            if (file.location().contains("!/") || path.getParent() == null) {
                return List.of();
            }
            try (Stream<Path> all = Files.list(path.getParent())) {
                return all.filter(p -> !p.equals(path) && LogOpener.isLogName(p.getFileName().toString()))
                        .map(Path::toString).sorted().limit(MOST_ITEMS).toList();
            }
        } catch (IOException | InvalidPathException e) {
            // the archive or folder is not there any more: there is nothing beside
            return List.of();
        }
    }
}
