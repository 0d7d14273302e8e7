package org.lockkeeper.ui.logs.internal;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.view.state.RecentLogs;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.Page;

/** What the Log view shows while no log is open: how to open one, and those that were opened last. UI thread. */
final class LogStart {

    private final Page page;
    private final Runnable files;
    private final Runnable folder;
    private final Consumer<String> recent;
    private List<String> shown;

    /**
     * @param files asks for files
     * @param folder asks for a folder
     * @param recent opens one of those opened last
     */
    LogStart(Composite parent, ThemeTokens theme, Runnable files, Runnable folder, Consumer<String> recent) {
        page = new Page(parent, "log.nothing", theme);
        this.files = files;
        this.folder = folder;
        this.recent = recent;
        show(RecentLogs.NONE);
    }

    Control control() {
        return page.control();
    }

    /** Shows these as opened last. */
    void show(RecentLogs logs) {
        if (logs.locations().equals(shown)) {
            return;
        }
        shown = logs.locations();
        page.begin();
        page.title(LogMessages.StartTitle, null, null);
        page.paragraph(LogMessages.StartText);
        page.link(LogMessages.OpenFiles + " (Ctrl+O)", files);
        page.link(LogMessages.OpenFolder, folder);
        if (!shown.isEmpty()) {
            page.section(LogMessages.Recent);
            for (String location : shown) {
                page.link(LogOpener.fileName(location), () -> recent.accept(location)).setToolTipText(location);
                page.indented(() -> page.muted(location));
            }
        }
        page.end();
    }
}
