package org.lockkeeper.ui.logs.internal.tabs;

import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.view.state.LogState;
import org.lockkeeper.text.names.RotatedName;
import org.lockkeeper.ui.logs.internal.document.LogDocument;
import org.lockkeeper.ui.logs.internal.services.LogServices;
import org.lockkeeper.ui.logs.internal.view.EscapeToText;
import org.lockkeeper.ui.logs.internal.view.LogView;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/**
 * One of the logs that are open side by side: its tab, and once it is first seen its controls. A tab that only came of
 * following a link is taken for the next link, unless somebody keeps it. UI thread.
 */
public final class LogTab {

    private final LogServices services;
    private final CTabItem item;
    private final LogSurroundings around;
    private final Consumer<LogTab> made;
    private LogView view;
    private LogPresenter presenter;
    private LogState pending;
    private boolean kept;
    private Font italic;

    /**
     * @param made told once the controls are there
     */
    LogTab(CTabFolder folder, LogServices services, LogSurroundings around, Consumer<LogTab> made) {
        this.services = services;
        this.around = around;
        this.made = made;
        item = new CTabItem(folder, SWT.CLOSE);
        item.setData(this);
        FontData[] normal = folder.getFont().getFontData();
        for (FontData data : normal) {
            data.setStyle(data.getStyle() | SWT.ITALIC);
        }
        italic = new Font(folder.getDisplay(), normal);
        item.setFont(italic);
        item.addListener(SWT.Dispose, _ -> close());
    }

    CTabItem item() {
        return item;
    }

    /** Its controls; there once the tab was first seen. */
    public LogView view() {
        return view;
    }

    /** What can be done with the log; there once the tab was first seen. */
    public LogPresenter presenter() {
        return presenter;
    }

    /** Whether it stays when the next link is followed. */
    boolean isKept() {
        return kept;
    }

    /** Lets it stay. */
    void keep() {
        if (!kept) {
            kept = true;
            item.setFont(null);
        }
    }

    /** Opens a log as it was seen once; where the tab is not seen, not before it is. */
    void open(LogState state) {
        pending = state;
        if (presenter != null) {
            show();
        }
    }

    /** Opens the same again, at the same place. */
    void reopen() {
        LogState state = state();
        if (state != null && presenter != null && pending == null) {
            presenter.restore(state);
        }
    }

    /** It is seen now. */
    void show() {
        if (presenter == null) {
            view = new LogView((Composite) item.getParent().getTopRight(), item.getParent(), services.theme(), new LogView.Wiring(
                    forward -> presenter.find(forward), () -> presenter.stopFind(), typed -> presenter.goTo(typed),
                    action -> presenter.perform(action)));
            LogDocument document = new LogDocument(view.canvas(), services.background(), services.ui());
            presenter = new LogPresenter(view, document, services, around);
            EscapeToText.install(view.control(), view.canvas());
            item.setControl(view.control());
            applyTheme();
            made.accept(this);
        }
        view.showCorner();
        presenter.shown();
        if (pending != null) {
            LogState state = pending;
            pending = null;
            presenter.restore(state);
        }
    }

    /** What is open and how it is seen; {@code null} where nothing was opened yet. */
    LogState state() {
        return pending != null ? pending : presenter == null ? null : presenter.state();
    }

    /** Whether just this file is open, perhaps with its rotated set, but with no other log. */
    boolean isOf(SourceFile file) {
        LogState state = state();
        return state != null && state.others().isEmpty()
                && Objects.equals(state.file().location(), file.location());
    }

    /** Names the tab after what is open; with its folder where another tab has the same name. */
    void name(Set<String> ambiguous) {
        LogState state = state();
        if (state == null) {
            return;
        }
        String text = name(state);
        if (ambiguous.contains(text)) {
            text = NLS.bind(LogMessages.TabWithFolder, text, server(state.file().location()));
        }
        if (!item.getText().equals(text)) {
            item.setText(text.replace("&", "&&"));
            item.setToolTipText(state.others().isEmpty() ? state.file().location()
                    : state.file().location() + "\n" + String.join("\n", state.others()));
        }
    }

    /** What the tab is called where no other is called the same. */
    static String name(LogState state) {
        String name = LogOpener.fileName(state.file().location());
        long logs = Stream.concat(Stream.of(state.file().location()), state.others().stream())
                .map(location -> RotatedName.of(location).log()).distinct().count();
        return logs == 1 ? name : NLS.bind(LogMessages.TabMerged, name, logs - 1);
    }

    // the folder above store/logs tells servers apart
    private static String server(String location) {
        String[] parts = location.replace("!/", "/").split("[/\\\\]");
        int i = parts.length - 2;
        while (i > 0 && (parts[i].equals("logs") || parts[i].equals("store"))) {
            i--;
        }
        return i < 0 ? location : parts[i];
    }

    /** Takes over the colours of the present theme. */
    void applyTheme() {
        if (view != null) {
            view.applyTheme();
            presenter.applyTheme();
        }
    }

    private void close() {
        if (presenter != null) {
            presenter.close();
            view.header().corner().dispose();
            view.control().dispose();
        }
        italic.dispose();
    }
}
