package org.lockkeeper.ui.logs.internal.open;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.view.state.LogChoice;
import org.lockkeeper.logs.view.state.LogState;
import org.lockkeeper.logs.view.state.RecentLogs;
import org.lockkeeper.ui.logs.internal.services.LogServices;
import org.lockkeeper.ui.logs.internal.words.LogMessages;
import org.lockkeeper.ui.widgets.Page;

/**
 * What the Log view shows while no log is open: how to open one, the logs of the servers in scope, and those that were
 * opened last. UI thread.
 */
public final class LogStart {

    /** So many logs of the servers in scope are named; the others are to be chosen from. */
    private static final int MOST = 12;

    private final Page page;
    private final LogPicker picker;
    private final Consumer<LogState> open;
    private final ScopeLogs scoped;
    private final List<Subscription> subscriptions;
    private List<String> recent = List.of();

    /**
     * @param picker asks for others
     * @param open opens one of the logs that are offered
     */
    public LogStart(Composite parent, LogServices services, LogPicker picker, Consumer<LogState> open) {
        page = new Page(parent, "log.nothing", services.theme());
        this.picker = picker;
        this.open = open;
        scoped = new ScopeLogs(services, this::draw);
        // while nobody sees them nothing is looked for
        page.control().addListener(SWT.Paint, _ -> scoped.look());
        subscriptions = List.of(services.scopes().listen(this::lookIfSeen),
                services.session().listen(_ -> lookIfSeen()));
        page.control().addDisposeListener(_ -> close());
        draw();
    }

    private void lookIfSeen() {
        if (!page.control().isDisposed() && page.control().isVisible()) {
            scoped.look();
        }
    }

    private void close() {
        subscriptions.forEach(Subscription::close);
        scoped.stop();
    }

    /** All of it. */
    public Control control() {
        return page.control();
    }

    /** Shows these as opened last. */
    public void show(RecentLogs logs) {
        if (!logs.locations().equals(recent)) {
            recent = logs.locations();
            draw();
        }
    }

    private void draw() {
        if (page.control().isDisposed()) {
            return;
        }
        page.begin();
        page.title(LogMessages.StartTitle, null, null);
        page.paragraph(LogMessages.StartText);
        page.link(LogMessages.OpenFiles + " (Ctrl+O)", picker::chooseFiles);
        page.link(LogMessages.OpenFolder, picker::chooseFolder);
        offerScoped(scoped.logs());
        if (!recent.isEmpty()) {
            page.section(LogMessages.Recent);
            for (String location : recent) {
                page.link(LogOpener.fileName(location), () -> picker.open(List.of(location))).setToolTipText(location);
                page.indented(() -> page.muted(location));
            }
        }
        page.end();
    }

    private void offerScoped(List<LogChoice> logs) {
        if (logs.isEmpty()) {
            return;
        }
        page.section(NLS.bind(LogMessages.LogsOf, scoped.name()));
        if (logs.size() > 1) {
            page.link(NLS.bind(LogMessages.LogsOfMerged, scoped.name()), () -> open.accept(LogChoice.merged(logs)));
        }
        for (LogChoice log : logs.subList(0, Math.min(MOST, logs.size()))) {
            page.link(log.name(), () -> open.accept(log.state())).setToolTipText(log.newest());
        }
        if (logs.size() > MOST) {
            page.link(NLS.bind(LogMessages.LogsOfMore, logs.size(), scoped.name()), () -> picker.choose(logs));
        }
    }
}
