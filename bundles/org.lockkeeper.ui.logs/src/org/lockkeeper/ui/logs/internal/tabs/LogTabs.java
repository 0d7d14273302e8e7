package org.lockkeeper.ui.logs.internal.tabs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabFolder2Adapter;
import org.eclipse.swt.custom.CTabFolderEvent;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.kerio.MessageCatalogue;
import org.lockkeeper.logs.view.state.LogState;
import org.lockkeeper.logs.view.state.LogStates;
import org.lockkeeper.ui.logs.internal.format.UserCatalogue;
import org.lockkeeper.ui.logs.internal.format.UserFormats;
import org.lockkeeper.ui.logs.internal.forms.LogSample;
import org.lockkeeper.ui.logs.internal.highlight.UserHighlights;
import org.lockkeeper.ui.logs.internal.open.LogPicker;
import org.lockkeeper.ui.logs.internal.open.LogStart;
import org.lockkeeper.ui.logs.internal.services.LogServices;
import org.lockkeeper.ui.logs.internal.view.LogView;
import org.lockkeeper.ui.logs.internal.words.LogMessages;
import org.lockkeeper.ui.widgets.CopiedText;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The logs that are open, one tab each, or how to open one where there is none. UI thread. */
public final class LogTabs implements LogSurroundings {

    private final LogServices services;
    private final Composite place;
    private final StackLayout stack = new StackLayout();
    private final CTabFolder folder;
    private final LogStart start;
    private final LogPicker picker;
    private final LogMemory memory;
    private final UserFormats formats;
    private final UserCatalogue messages;
    private final UserHighlights highlights;
    private final Consumer<LogTab> made;

    /**
     * @param made told once the controls of a tab are there
     */
    public LogTabs(Composite place, LogServices services, Consumer<LogTab> made) {
        this.services = services;
        this.place = place;
        this.made = made;
        place.setLayout(stack);
        picker = new LogPicker(services, place.getShell(), this::openAll, this::tell);
        start = new LogStart(place, services, picker, state -> openAll(List.of(state)));
        folder = new CTabFolder(place, SWT.TOP | SWT.FLAT);
        folder.setUnselectedCloseVisible(true);
        Composite corner = new Composite(folder, SWT.NONE);
        corner.setLayout(new StackLayout());
        folder.setTopRight(corner, SWT.FILL);
        WidgetIds.set(folder, "log.tabs");
        WidgetIds.describe(folder, () -> String.join("\n", Arrays.stream(folder.getItems())
                .map(i -> (i == folder.getSelection() ? "> " : "") + i.getText()).toList()));
        folder.addListener(SWT.Selection, _ -> selected());
        folder.addCTabFolder2Listener(new CTabFolder2Adapter() {
            @Override
            public void close(CTabFolderEvent event) {
                event.doit = false;
                LogTabs.this.close((LogTab) event.item.getData());
            }
        });
        folder.addListener(SWT.MouseDoubleClick, e -> {
            if (folder.getItem(new org.eclipse.swt.graphics.Point(e.x, e.y)) != null) {
                keep();
            }
        });
        folder.addListener(SWT.MouseUp, e -> {
            var item = folder.getItem(new org.eclipse.swt.graphics.Point(e.x, e.y));
            if (e.button == 2 && item != null) {
                close((LogTab) item.getData());
            }
        });
        folder.setMenu(menu());
        formats = new UserFormats(services, this::tell);
        messages = new UserCatalogue(services, this::tell,
                () -> tabs().stream().map(LogTab::presenter).filter(Objects::nonNull).forEach(LogPresenter::explained));
        highlights = new UserHighlights(services, this::tell, this::highlighted);
        memory = new LogMemory(services, place, this::states);
        showStack();
        memory.recall(remembered -> {
            highlights.restore();
            messages.restore();
            formats.restore(() -> recalled(remembered));
        });
    }

    @Override
    public void formats(LogSample sample) {
        // a format is told when a log is opened
        formats.edit(place.getShell(), sample, () -> tabs().forEach(LogTab::reopen));
    }

    @Override
    public UserHighlights highlights() {
        return highlights;
    }

    // other logs follow once they are seen
    private void highlighted() {
        if (active() != null && active().presenter() != null) {
            active().presenter().shown();
        }
    }

    @Override
    public MessageCatalogue messages() {
        return messages.catalogue();
    }

    @Override
    public void editMessages() {
        messages.edit(place.getShell());
    }

    private void recalled(LogMemory.Remembered remembered) {
        LogTab before = active();
        for (LogState state : remembered.open().open()) {
            LogTab tab = add();
            tab.keep();
            tab.open(state);
        }
        if (before == null && remembered.open().active() >= 0) {
            // the start page, which goes now, had it
            boolean focused = isFocused();
            select(tabs().get(remembered.open().active()));
            if (focused) {
                focus();
            }
        }
        changed();
    }

    private boolean isFocused() {
        for (Control c = place.getDisplay().getFocusControl(); c != null; c = c.getParent()) {
            if (c == place) {
                return true;
            }
        }
        return false;
    }

    private Menu menu() {
        Menu menu = new Menu(folder);
        item(menu, LogMessages.CloseLog, "\tCtrl+W", this::closeActive);
        item(menu, LogMessages.CloseOthers, "", () -> tabs().stream().filter(t -> t != active()).forEach(this::close));
        item(menu, LogMessages.CloseAll, "", () -> tabs().forEach(this::close));
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, LogMessages.KeepOpen, "", this::keep);
        item(menu, LogMessages.CopyPath, "", this::copyPath);
        return menu;
    }

    private static void item(Menu menu, String text, String keys, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text + keys);
        item.addListener(SWT.Selection, _ -> action.run());
    }

    private void keep() {
        if (active() != null) {
            active().keep();
        }
    }

    private void copyPath() {
        LogState state = active() == null ? null : active().state();
        if (state != null) {
            CopiedText.put(folder.getDisplay(), state.file().location());
        }
    }

    /** Asks for logs, and opens them. */
    public LogPicker picker() {
        return picker;
    }

    /** Where the logs lie that were opened last. */
    public List<String> recent() {
        return memory.recent().locations();
    }

    /** The tab that is seen; {@code null} where no log is open. */
    public LogTab active() {
        return folder.getSelection() == null ? null : (LogTab) folder.getSelection().getData();
    }

    /** All tabs, from left to right. */
    List<LogTab> tabs() {
        return Arrays.stream(folder.getItems()).map(i -> (LogTab) i.getData()).toList();
    }

    /** Goes to the next or previous tab, going round. */
    public void step(int by) {
        int count = folder.getItemCount();
        if (count > 1) {
            select(tabs().get(Math.floorMod(folder.getSelectionIndex() + by, count)));
            focus();
        }
    }

    /** Closes the tab that is seen. */
    public void closeActive() {
        if (active() != null) {
            close(active());
            focus();
        }
    }

    private void close(LogTab tab) {
        tab.item().dispose();
        if (active() != null) {
            active().show();
        }
        changed();
    }

    /** Puts the focus into the log that is seen. */
    public void focus() {
        if (active() != null && active().view() != null) {
            active().view().focus();
        } else {
            place.setFocus();
        }
    }

    /** Shows the line that an evidence names: in the tab that its file is open in, else in the one for links. */
    public void open(Evidence evidence) {
        LogTab tab = tabs().stream().filter(t -> t.isOf(evidence.file())).findFirst().orElseGet(this::forLinks);
        select(tab);
        // what had the focus may be gone with the start page, and then no key arrives
        focus();
        tab.presenter().open(evidence);
        changed();
    }

    /** Shows the lines with all of some texts in a log and those beside it, in the tab for links. */
    public void showLines(SourceFile log, List<String> texts) {
        LogTab tab = forLinks();
        select(tab);
        // what had the focus may be gone with the start page, and then no key arrives
        focus();
        tab.presenter().showLines(log, texts);
        changed();
    }

    private LogTab forLinks() {
        return tabs().stream().filter(t -> !t.isKept()).findFirst().orElseGet(this::add);
    }

    private void openAll(List<LogState> states) {
        LogTab first = null;
        for (LogState state : states) {
            LogTab tab = tabs().stream().filter(t -> isSame(t.state(), state)).findFirst().orElse(null);
            if (tab == null) {
                tab = add();
                tab.open(state);
            }
            tab.keep();
            first = first == null ? tab : first;
            memory.opened(state.file().location());
        }
        if (first != null) {
            select(first);
            focus();
        }
        changed();
    }

    private static boolean isSame(LogState a, LogState b) {
        return a != null && a.file().location().equals(b.file().location())
                && Set.copyOf(a.others()).equals(Set.copyOf(b.others()));
    }

    private LogTab add() {
        return new LogTab(folder, services, this, made);
    }

    private void select(LogTab tab) {
        folder.setSelection(tab.item());
        selected();
    }

    private void selected() {
        active().show();
        changed();
    }

    private LogStates states() {
        List<LogState> open = new ArrayList<>();
        int seen = -1;
        for (LogTab tab : tabs()) {
            LogState state = tab.state();
            if (state != null) {
                seen = tab == active() ? open.size() : seen;
                open.add(state);
            }
        }
        return new LogStates(open, seen);
    }

    private void showStack() {
        var top = folder.getItemCount() > 0 ? folder : start.control();
        if (stack.topControl != top) {
            stack.topControl = top;
            place.layout();
        }
        if (top != folder) {
            start.show(memory.recent());
        }
    }

    @Override
    public void changed() {
        if (folder.isDisposed()) {
            return;
        }
        showStack();
        Set<String> names = new HashSet<>();
        Set<String> ambiguous = new HashSet<>();
        for (LogTab tab : tabs()) {
            LogState state = tab.state();
            if (state != null && !names.add(LogTab.name(state))) {
                ambiguous.add(LogTab.name(state));
            }
        }
        tabs().forEach(t -> t.name(ambiguous));
        memory.changed();
    }

    @Override
    public void moved() {
        memory.changed();
    }

    @Override
    public void merge(LogState state, Consumer<List<String>> wanted) {
        keep();
        List<String> opened = new ArrayList<>();
        states().open().forEach(s -> {
            opened.add(s.file().location());
            opened.addAll(s.others());
        });
        picker.merge(state, opened, wanted);
    }

    @Override
    public List<LogSet> openSets() {
        return tabs().stream().map(LogTab::presenter).filter(Objects::nonNull).map(LogPresenter::set)
                .filter(Objects::nonNull).toList();
    }

    @Override
    public void beside(String location, Consumer<List<String>> told) {
        picker.beside(location, told);
    }

    @Override
    public List<LogView.Way> waysOut(LogState state) {
        LogTab tab = active();
        return List.of(new LogView.Way(LogMessages.LookElsewhere, () -> {
            String other = picker.chooseInstead(LogMessages.LookElsewhere);
            if (other != null) {
                tab.open(state.with(LogState.fileAt(other), state.others()));
            }
        }), new LogView.Way(LogMessages.CloseLog, () -> close(tab)));
    }

    private void tell(String problem) {
        LogTab tab = active();
        if (tab != null && tab.view() != null && tab.view().isPageShown()) {
            tab.view().header().warn(problem);
        } else {
            org.eclipse.jface.dialogs.MessageDialog.openError(place.getShell(), LogMessages.OpenFiles, problem);
        }
    }

    /** Takes over the colours of the present theme. */
    public void applyTheme() {
        tabs().forEach(LogTab::applyTheme);
    }

    /** Closes everything, after what is open was kept. */
    public void close() {
        memory.close();
        formats.close();
        messages.close();
    }
}
