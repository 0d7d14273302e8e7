package org.lockkeeper.ui.upgrade.internal;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.api.report.ReportWriter;

/** Asks where to save a plan. A class of its own because the system's dialog cannot be driven by tests. */
@Creatable
public class PlanFiles {

    /** Made by injection. */
    @Inject
    public PlanFiles() {
        // nothing to keep
    }

    /**
     * Asks for a file, and whether to replace it where it exists.
     *
     * @param shell the window that asks
     * @param writer the format
     * @param name the name proposed, without ending
     * @return empty where it was cancelled
     */
    public Optional<Path> ask(Shell shell, ReportWriter writer, String name) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(UpgradeMessages.SaveTitle);
        dialog.setFileName(name + "." + writer.fileExtension());
        dialog.setFilterExtensions(new String[] {"*." + writer.fileExtension()});
        dialog.setFilterNames(new String[] {writer.title()});
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }
}
