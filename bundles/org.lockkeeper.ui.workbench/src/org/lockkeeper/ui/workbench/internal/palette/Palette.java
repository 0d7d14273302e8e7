package org.lockkeeper.ui.workbench.internal.palette;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.guard.Foreign;
import org.lockkeeper.api.ui.SearchHit;
import org.lockkeeper.api.ui.SearchRequest;
import org.lockkeeper.api.ui.SearchSource;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.session.PlanIndex;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.FilterField;
import org.lockkeeper.ui.widgets.HelpTopic;
import org.lockkeeper.ui.widgets.WidgetIds;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;

/**
 * Everything that can be done and gone to, found by typing a part of its name: commands, views, servers, groups,
 * collections, accounts, computers, rules, files, statements, settings, pages of the help, lines of logs, and what extensions find. Enter does
 * it, Esc closes.
 */
public final class Palette extends Dialog {

    private static final int SHOWN = 200;
    private static final int NAMES = 12;

    private final ThemeTokens theme;
    private final Navigation navigation;
    private final Workspace workspace;
    private final OwnSources own;
    private final SlowSources slow;
    private List<SearchSource> names = List.of();
    // until the names are known, what stands before the rest is not, and nothing of the rest is chosen
    private boolean known;
    private int quick;
    private volatile List<SearchSource> added = List.of();
    private Text filter;
    private Table table;
    private TableItem waiting;
    private final Map<String, Integer> shown = new HashMap<>();
    private SearchHit chosen;
    private boolean wanted;

    /** Made by injection. */
    @Inject
    public Palette(Dialogs dialogs, Navigation navigation, WorkspaceSession session, Background background,
            ThemeTokens theme, OwnSources own, PlanSession plans) {
        super(dialogs.shell());
        this.theme = theme;
        this.navigation = navigation;
        this.own = own;
        workspace = session.workspace();
        slow = new SlowSources(workspace, background, SHOWN, new Found());
        setShellStyle(SWT.TOOL | SWT.RESIZE | SWT.APPLICATION_MODAL | SWT.CLOSE);
        Optional<PlanIndex> plan = plans.current();
        boolean changeable = session.isChangeable();
        background.task(Messages.Palette_reading, progress -> Stream.of(
                NameSources.of(workspace.model(), workspace.rules()), JournalSources.of(workspace, progress),
                plan.map(index -> List.of(Tasks.verdicts(index, theme::word), Tasks.accounts(index, changeable)))
                        .orElse(List.of())).flatMap(List::stream).toList()).quiet()
                .onDone(this::know).onProblem(sentence -> {
                    know(List.of());
                    if (table != null && !table.isDisposed()) {
                        remark(sentence, "");
                    }
                }).start();
    }

    /** Told of the sources of other bundles, on whichever thread. */
    @Inject
    void takeSources(@Service List<SearchSource> present) {
        added = Foreign.searchSources(present);
    }

    private void know(List<SearchSource> read) {
        names = read;
        known = true;
        if (table != null && !table.isDisposed() && !filter.getText().isBlank()) {
            boolean choosing = wanted;
            fill();
            if (choosing) {
                choose();
            }
        }
    }

    @Override
    public int open() {
        int result = super.open();
        slow.close();
        if (chosen != null) {
            navigation.go(chosen.destination());
        }
        return result;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Palette_title);
        HelpTopic.set(shell, "search");
    }

    @Override
    protected Control createContents(Composite parent) {
        initializeDialogUnits(parent);
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 6).create());
        area.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        filter = FilterField.create(area, "palette.filter", Messages.Palette_hint);
        table = WidgetIds.set(new Table(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL), "palette.table");
        table.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(110),
                convertHeightInCharsToPixels(18)).create());
        Accessibles.name(table, Messages.Palette_title);
        for (int width : new int[] {66, 18, 24}) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setWidth(convertWidthInCharsToPixels(width));
        }
        FilterField.listen(filter, table, this::fill);
        filter.addListener(SWT.DefaultSelection, _ -> choose());
        table.addListener(SWT.DefaultSelection, _ -> choose());
        fill();
        return area;
    }

    private void fill() {
        String typed = filter.getText();
        slow.stop();
        table.setRedraw(false);
        table.removeAll();
        waiting = null;
        wanted = false;
        shown.clear();
        for (SearchSource source : own.quick()) {
            if (table.getItemCount() < SHOWN) {
                ask(source, typed, SHOWN - table.getItemCount()).forEach(hit -> fill(source.title(), hit));
            }
        }
        quick = table.getItemCount();
        if (known) {
            Stream.concat(names.stream(), own.tasks().stream()).forEach(source -> show(source, ask(source, typed, NAMES + 1)));
        }
        if (table.getItemCount() > 0) {
            table.setSelection(0);
        }
        table.setRedraw(true);
        List<SearchSource> sources = Stream.concat(own.slow().stream(), added.stream()).toList();
        if (!typed.isBlank() && !sources.isEmpty()) {
            remark(Messages.Palette_searching, "");
            waiting = table.getItem(table.getItemCount() - 1);
            slow.ask(table, typed, sources);
        } else {
            sayNothing();
        }
    }

    private void sayNothing() {
        if (table.getItemCount() == 0) {
            remark(Messages.Palette_nothing, "");
        }
    }

    /** Where nothing is chosen, or what only says something, the first find is. */
    private void chooseFirst() {
        int selected = table.getSelectionIndex();
        if (selected < 0 || table.getItem(selected).getData() == null) {
            table.deselectAll();
            if (table.getItemCount() > 0 && table.getItem(0).getData() != null) {
                table.setSelection(0);
            }
        }
    }

    /** What is found comes behind what is there, so that little moves under the eyes. */
    private final class Found implements SlowSources.Listener {

        @Override
        public void found(SearchSource source, List<SearchHit> hits) {
            table.setRedraw(false);
            hits.forEach(hit -> fill(source.title(), hit));
            if (shown.merge(source.id(), hits.size(), Integer::sum) == SHOWN) {
                remark(Messages.Palette_more, source.title());
            }
            chooseFirst();
            table.setRedraw(true);
            if (wanted && known) {
                choose();
            }
        }

        @Override
        public void problem(SearchSource source, String sentence) {
            remark(sentence, source.title());
        }

        @Override
        public void ended() {
            waiting.dispose();
            waiting = null;
            sayNothing();
            chooseFirst();
        }
    }

    private List<SearchHit> ask(SearchSource source, String typed, int most) {
        try {
            return source.find(new SearchRequest(typed, most, workspace, Progress.NONE));
        } catch (ProblemException e) {
            throw new IllegalStateException("what is asked at once has no problems", e);
        }
    }

    private void show(SearchSource source, List<SearchHit> found) {
        found.stream().limit(NAMES).forEach(hit -> fill(source.title(), hit));
        if (found.size() > NAMES) {
            remark(Messages.Palette_more, source.title());
        }
    }

    /** A line that is nothing to choose. */
    private void remark(String text, String kind) {
        TableItem more = next();
        more.setText(new String[] {text, kind, ""});
        more.setForeground(theme.color(Token.MUTED));
    }

    /** A new row at the end, before the one that says that there may be more. */
    private TableItem next() {
        return new TableItem(table, SWT.NONE, table.getItemCount() - (waiting == null ? 0 : 1));
    }

    private void fill(String kind, SearchHit hit) {
        TableItem item = next();
        item.setText(new String[] {hit.title(), kind, hit.note()});
        Icon.of(hit.symbol()).ifPresent(icon -> item.setImage(theme.image(icon)));
        item.setData(hit);
    }

    /** Goes to what is chosen; where nothing was found so far, to the first that is. */
    private void choose() {
        int selected = table.getSelectionIndex();
        if (selected >= 0 && (known || selected < quick) && table.getItem(selected).getData() != null) {
            chosen = (SearchHit) table.getItem(selected).getData();
            close();
        } else {
            wanted = waiting != null || !known;
        }
    }

    @Override
    protected Point getInitialLocation(Point size) {
        Rectangle window = getParentShell() == null ? getShell().getMonitor().getClientArea()
                : getParentShell().getBounds();
        return new Point(window.x + (window.width - size.x) / 2, window.y + window.height / 8);
    }
}
