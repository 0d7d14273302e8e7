package org.lockkeeper.ui.workbench.internal.startup;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.ui.imports.ImportOffer;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.OpensLogs;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.widgets.FileDrops;

/** Folders and files that are dropped onto the window: single logs are opened, everything else is imported. UI thread. */
final class DroppedFiles {

    private static final Pattern LOG = Pattern.compile("(?i).+\\.log(\\.\\d+)?(\\.gz)?");

    private final ImportOffer imports;
    private final Navigation navigation;

    /** Made by injection. */
    @Inject
    DroppedFiles(ImportOffer imports, Navigation navigation) {
        this.imports = imports;
        this.navigation = navigation;
    }

    /** Takes what is dropped onto a window. */
    void take(Shell shell) {
        FileDrops.take(shell, this::open);
    }

    // single logs are looked at; whoever wants to import them has commands for that
    private void open(List<Path> paths) {
        if (paths.stream().allMatch(p -> LOG.matcher(p.toString()).matches())
                && navigation.open(PartIds.LOG, OpensLogs.class, logs -> logs.openLogs(paths))) {
            return;
        }
        imports.offer(paths);
    }
}
